package org.asigna.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.assignment.Decision;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.index.HashIndex;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about each row by itself, packed, in the order read; and, once its account is settled, what became of
 * it. The rows of one account hang together, so that they can be settled whatever their order.
 */
public final class DecidedRows {
    private static final int NONE = -1;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Texts packed = new Texts();
    private final Map<Integer, Source> sources = new HashMap<>();
    private final Texts accounts = new Texts();
    private final HashIndex byAccount = new HashIndex(1 << 10);
    private int[] lastOfAccount = new int[1 << 10];
    private int[] previous = new int[1 << 12];
    private byte[] outcomes = new byte[1 << 12];
    private int settled;
    private int ofNoAccount;
    private @Nullable Place firstOfNoAccount;

    /** Takes the next row. One whose account is not known is rejected for good. */
    public void add(Decision decision) {
        sources.putIfAbsent(
                decision.place().source().ordinal(), decision.place().source());
        int row = packed.add(PackedDecision.of(decision));
        if (row == previous.length) {
            previous = Arrays.copyOf(previous, 2 * row);
            outcomes = Arrays.copyOf(outcomes, 2 * row);
        }
        Id<Account> account = decision.account();
        if (account != null) {
            int number = number(account);
            previous[row] = lastOfAccount[number];
            lastOfAccount[number] = row;
        } else {
            ofNoAccount++;
            settle(row, Outcome.REJECTED);
            firstOfNoAccount = firstOfNoAccount == null ? decision.place() : firstOfNoAccount;
        }
    }

    private int number(Id<Account> account) {
        int known = find(account);
        if (known != NONE) {
            return known;
        }
        int number = accounts.add(account.text());
        byAccount.add(account.hashCode(), number);
        if (number == lastOfAccount.length) {
            lastOfAccount = Arrays.copyOf(lastOfAccount, 2 * number);
        }
        lastOfAccount[number] = NONE;
        return number;
    }

    private int find(Id<Account> account) {
        return byAccount.first(account.hashCode(), number -> accounts.equalsIgnoreCase(number, account.text()));
    }

    /** How many rows there are. */
    public int size() {
        return packed.size();
    }

    /** How many rows belong to no known account. */
    public int ofNoAccount() {
        return ofNoAccount;
    }

    /** The first row whose account is not known, if there is one. */
    public Optional<Place> firstOfNoAccount() {
        return Optional.ofNullable(firstOfNoAccount);
    }

    /** The accounts that rows name, in no order. */
    public List<Id<Account>> accounts() {
        return IntStream.range(0, accounts.size())
                .mapToObj(number -> new Id<Account>(accounts.get(number)))
                .toList();
    }

    /** The numbers of the rows that name an account, in the order read. */
    public int[] of(Id<Account> account) {
        int number = find(account);
        int count = 0;
        for (int row = number == NONE ? NONE : lastOfAccount[number]; row != NONE; row = previous[row]) {
            count++;
        }
        int[] rows = new int[count];
        for (int row = count == 0 ? NONE : lastOfAccount[number]; row != NONE; row = previous[row]) {
            rows[--count] = row;
        }
        return rows;
    }

    /** What was decided about a row by itself, without findings. */
    public Decision decision(int row) {
        return PackedDecision.unpack(packed.get(row), this::source);
    }

    /** Where a row stands. */
    public Place place(int row) {
        return PackedDecision.place(packed.get(row), this::source);
    }

    private Source source(int ordinal) {
        Source source = sources.get(ordinal);
        if (source == null) {
            throw new IllegalStateException("no row came from source " + ordinal);
        }
        return source;
    }

    /** Notes what became of a row; to be told once. */
    public void settle(int row, Outcome outcome) {
        if (outcomes[row] != 0) {
            throw new IllegalStateException("row " + place(row).rowName() + " was settled twice");
        }
        outcomes[row] = (byte) (OUTCOMES.indexOf(outcome) + 1);
        settled++;
    }

    /** How many rows are settled. */
    public int settled() {
        return settled;
    }

    /** What became of a row that is settled. */
    public Outcome outcome(int row) {
        return OUTCOMES.get(outcomes[row] - 1);
    }
}
