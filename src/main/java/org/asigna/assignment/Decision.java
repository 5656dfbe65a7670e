package org.asigna.assignment;

import java.util.List;
import java.util.function.Function;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.jspecify.annotations.Nullable;

/** What becomes of a row by itself, before rows are looked at together: accepted or rejected. */
public sealed interface Decision permits Decision.Accepted, Decision.Rejected, PlainRow {
    /** The row. */
    Place place();

    /** All that there is to say about the row; a rejected one has at least one error. */
    List<Finding> findings();

    /** The account that the row names, null if it is not known. */
    @Nullable
    Id<Account> account();

    /** One of two answers, by what was decided. */
    <R> R fold(Function<Accepted, R> accepted, Function<Rejected, R> rejected);

    /** Nothing is wrong with the row. */
    record Accepted(Place place, Wish wish, List<Finding> findings) implements Decision {
        public Accepted {
            findings = List.copyOf(findings);
        }

        @Override
        public Id<Account> account() {
            return wish.pair().account();
        }

        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
            return accepted.apply(this);
        }
    }

    /**
     * Something is wrong with the row. What of it is known may still hold back others.
     *
     * @param account the account that it names, null if it is not known
     * @param partner the partner that it names, null if it is not known
     * @param assigns whether it asks for an assignment, as far as is known; otherwise for a removal, or nobody knows
     */
    record Rejected(
            Place place,
            @Nullable Id<Account> account,
            @Nullable Id<Partner> partner,
            boolean assigns,
            List<Finding> findings)
            implements Decision {
        public Rejected {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
            return rejected.apply(this);
        }
    }
}
