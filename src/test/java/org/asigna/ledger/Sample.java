package org.asigna.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.home.Operator;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/** Runs, assignments and changes to speak of in tests. */
public final class Sample {
    public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    public static final Operator ANA = new Operator("ana", "renewals-1");

    private static final Random RANDOM = new Random(11);

    private Sample() {}

    /** A run of a command that begins at a time. */
    public static Run aRun(String command, Instant at) {
        RunId id = RunId.next(Clock.fixed(at, ZoneOffset.UTC), RANDOM);
        return Run.beginning(id, command, ANA, LocalDate.of(2026, 11, 23), at, "{\"scope\":\"rows\"}", "[]");
    }

    /** The end of a run that went well. */
    public static RunEnd end(RunStatus status, Instant at) {
        return new RunEnd(status, 0, at, "[]", "{\"read\":3}", null, null);
    }

    /** An assignment that shows everything. */
    public static Assignment everything(String account, String partner, String contact) {
        return new Assignment(new Id<>(account), new Id<>(partner), new Id<>(contact), Visibility.ALL, List.of());
    }

    /** An assignment that shows some licences. */
    public static Assignment selected(String account, String partner, String contact, String... licenses) {
        List<Id<License>> ids =
                Arrays.stream(licenses).map(id -> new Id<License>(id)).toList();
        return new Assignment(new Id<>(account), new Id<>(partner), new Id<>(contact), Visibility.SELECTED, ids);
    }

    /** A change from one state to another, asked for by a row. */
    public static Change change(@Nullable Assignment before, @Nullable Assignment after) {
        return Change.of(before, after, "requests.csv:2");
    }
}
