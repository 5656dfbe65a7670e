package org.asigna.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.directory.index.Groups;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/** All licences, found by id and by the account that owns them. */
public final class Licenses {
    private final Accounts accounts;
    private final Texts ids;
    private final BitSet active;
    private final HashIndex byId;
    private final Groups ofAccount;
    private int[] lastDays;

    Licenses(Accounts accounts, int expected) {
        this.accounts = accounts;
        this.ids = new Texts(expected);
        this.active = new BitSet(expected);
        this.byId = new HashIndex(expected);
        this.ofAccount = new Groups(expected);
        this.lastDays = new int[Math.max(1024, expected)];
    }

    private Licenses(Accounts accounts, PackedInput input) {
        this.accounts = accounts;
        this.ids = Texts.read(input);
        this.active = BitSet.valueOf(input.longs());
        this.byId = HashIndex.read(input);
        this.ofAccount = Groups.read(input);
        this.lastDays = input.ints();
    }

    static Licenses read(Accounts accounts, PackedInput input) {
        return new Licenses(accounts, input);
    }

    void write(PackedOutput output) {
        ids.write(output);
        long[] bits = active.toLongArray();
        output.longs(bits, bits.length);
        byId.write(output);
        ofAccount.write(output);
        output.ints(lastDays, size());
    }

    void add(String id, int owner, @Nullable LocalDate expiresOn, boolean isActive) {
        int number = ids.add(id);
        if (number == lastDays.length) {
            lastDays = Arrays.copyOf(lastDays, number * 2);
        }
        ofAccount.add(owner);
        lastDays[number] = Days.of(expiresOn);
        active.set(number, isActive);
        byId.add(Id.hash(id), number);
    }

    /** Lays the licences out by account, once all are added. */
    void close() {
        ofAccount.close(accounts.size());
    }

    /** How many there are. */
    public int size() {
        return ids.size();
    }

    /** The licence of a number below {@link #size()}. */
    public License get(int number) {
        return new License(this, number);
    }

    /** The licence of an id, without regard to case. */
    public Optional<License> byId(String id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.of(get(number));
    }

    /** The number of the licence of an id, without regard to case, or -1 if there is none. */
    public int number(String id) {
        return Id.find(id, ids, byId);
    }

    /** The number of the account that owns the licence of a number. */
    public int ownerNumber(int number) {
        return ofAccount.owner(number);
    }

    /** The licences of an account, in the order of ids. */
    public List<License> of(Account account) {
        return IntStream.range(ofAccount.start(account.number()), ofAccount.end(account.number()))
                .mapToObj(place -> get(ofAccount.member(place)))
                .toList();
    }

    /** The active licences of an account that expire on one of these days, both included, in the order of ids. */
    public List<License> expiring(Account account, LocalDate from, LocalDate to) {
        List<License> expiring = new ArrayList<>(0);
        for (License license : of(account)) {
            if (license.active() && !license.endsBefore(from) && license.endsBefore(to.plusDays(1))) {
                expiring.add(license);
            }
        }
        return expiring;
    }

    /** The licences by the numbers of their accounts; an account's own stand in the order of ids. */
    public Groups ofAccount() {
        return ofAccount;
    }

    String id(int number) {
        return ids.get(number);
    }

    Account owner(int number) {
        return accounts.get(ofAccount.owner(number));
    }

    /** How many licences of the account of a number are active. */
    public int activeOf(int account) {
        int count = 0;
        for (int place = ofAccount.start(account); place < ofAccount.end(account); place++) {
            count += active(ofAccount.member(place)) ? 1 : 0;
        }
        return count;
    }

    /** Whether the status of the licence of a number is active. */
    public boolean active(int number) {
        return active.get(number);
    }

    @Nullable
    LocalDate expiresOn(int number) {
        return Days.date(lastDays[number]);
    }

    /** Whether the licence of a number is known to end before a day. */
    public boolean endsBefore(int number, LocalDate day) {
        return lastDays[number] != Days.NONE && lastDays[number] < day.toEpochDay();
    }
}
