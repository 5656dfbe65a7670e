package org.asigna.run;

import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.Run;

/**
 * What made the assignments of an account what they are.
 *
 * @param account the account
 * @param accountName its name, blank if nobody knows it any more
 * @param histories the history of each of its assignments, present and past, in the order of partners
 */
public record Explanation(Id<Account> account, String accountName, List<History> histories) {
    public Explanation {
        histories = List.copyOf(histories);
    }

    /**
     * The history of one assignment.
     *
     * @param partner the partner
     * @param partnerName its name, blank if nobody knows it any more
     * @param steps what was done to it, the newest first; at least one
     */
    public record History(Id<Partner> partner, String partnerName, List<Step> steps) {
        public History {
            steps = List.copyOf(steps);
        }

        /** The assignment as it is now; empty if it was removed. */
        public Optional<Assignment> present() {
            return Optional.ofNullable(steps.get(0).past().change().after());
        }
    }

    /**
     * One change of an assignment.
     *
     * @param past the change, with the states before and after
     * @param applied the run that applied it
     * @param planned the run that planned it; the same one, where plan and application were one
     * @param undone the run that it took back; empty if it is not an undo's
     * @param rows the rows that asked for it; none where a scope or an undo did
     * @param people the contacts of the states before and after, as far as they are known
     */
    public record Step(
            PastChange past,
            Run applied,
            Run planned,
            Optional<Run> undone,
            List<AskingRows> rows,
            List<Person> people) {
        public Step {
            rows = List.copyOf(rows);
            people = List.copyOf(people);
        }
    }

    /**
     * A contact as it is known, or was last known.
     *
     * @param id its id
     * @param name its name, blank if it is not known
     * @param email its e-mail, blank if it is not known
     */
    public record Person(Id<Contact> id, String name, String email) {
        static Person of(Contact contact) {
            return new Person(contact.id(), contact.name(), contact.email());
        }

        static Person of(Id<Contact> id, Optional<Departure> departed) {
            return new Person(
                    id,
                    departed.map(Departure::name).orElse(""),
                    departed.map(Departure::email).orElse(""));
        }
    }
}
