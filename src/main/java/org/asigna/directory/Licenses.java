package org.asigna.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/** All licences, found by id and by the account that owns them. */
public final class Licenses {
    private static final int NO_DATE = Integer.MAX_VALUE;

    private final Accounts accounts;
    private final Texts ids = new Texts();
    private final BitSet active = new BitSet();
    private final HashIndex byId;
    private int[] owners = new int[1024];
    private int[] lastDays = new int[1024];
    private int[] ofAccount = new int[0];
    private int[] starts = new int[1];

    Licenses(Accounts accounts, int expected) {
        this.accounts = accounts;
        this.byId = new HashIndex(expected);
    }

    void add(String id, Account owner, @Nullable LocalDate expiresOn, boolean isActive) {
        int number = ids.add(id);
        if (number == owners.length) {
            owners = Arrays.copyOf(owners, number * 2);
            lastDays = Arrays.copyOf(lastDays, number * 2);
        }
        owners[number] = owner.number();
        lastDays[number] = expiresOn == null ? NO_DATE : Math.toIntExact(expiresOn.toEpochDay());
        active.set(number, isActive);
        byId.add(Id.hash(id), number);
    }

    /** Lays the licences out by account, once all are added. */
    void close() {
        starts = new int[accounts.size() + 1];
        for (int number = 0; number < size(); number++) {
            starts[owners[number] + 1]++;
        }
        for (int account = 0; account < accounts.size(); account++) {
            starts[account + 1] += starts[account];
        }
        int[] next = Arrays.copyOf(starts, accounts.size());
        ofAccount = new int[size()];
        for (int number = 0; number < size(); number++) {
            ofAccount[next[owners[number]]++] = number;
        }
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
        return byId.first(Id.hash(id), candidate -> ids.equalsIgnoreCase(candidate, id));
    }

    /** The number of the account that owns the licence of a number. */
    public int ownerNumber(int number) {
        return owners[number];
    }

    /** The licences of an account, in the order of ids. */
    public List<License> of(Account account) {
        return IntStream.range(starts[account.number()], starts[account.number() + 1])
                .mapToObj(i -> get(ofAccount[i]))
                .toList();
    }

    /**
     * Where the licences of the account of a number begin among those of all accounts, see {@link #byAccount}; they end
     * where those of the next number begin.
     */
    public int firstOf(int account) {
        return starts[account];
    }

    /** The number of the licence at a position among those of all accounts, an account's own in the order of ids. */
    public int byAccount(int position) {
        return ofAccount[position];
    }

    String id(int number) {
        return ids.get(number);
    }

    Account owner(int number) {
        return accounts.get(owners[number]);
    }

    /** Whether the status of the licence of a number is active. */
    public boolean active(int number) {
        return active.get(number);
    }

    @Nullable
    LocalDate expiresOn(int number) {
        return lastDays[number] == NO_DATE ? null : LocalDate.ofEpochDay(lastDays[number]);
    }

    /** Whether the licence of a number is known to end before a day. */
    public boolean endsBefore(int number, LocalDate day) {
        return lastDays[number] != NO_DATE && lastDays[number] < day.toEpochDay();
    }
}
