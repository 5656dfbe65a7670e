package org.asigna.watch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.finding.Suggestion;
import org.asigna.text.Text;

/**
 * Who could take the place of a partner's contact: its active people, first whoever bears the same name, for that is the same
 * person under another id, then whoever has most of the partner's assignments, then in the order of ids.
 */
public final class Substitutes {
    private static final int MOST = 3;

    private final Directory directory;
    private final Departed departed;
    private final Map<Id<Contact>, Integer> assignments = new HashMap<>();

    /**
     * Substitutes from a directory.
     *
     * @param departed knows the names of contacts that have left
     */
    public Substitutes(Directory directory, Departed departed) {
        this.directory = directory;
        this.departed = departed;
    }

    /** Counts a present assignment for its contact; all are counted before anybody is sought. */
    public void count(Assignment present) {
        assignments.merge(present.contact(), 1, Integer::sum);
    }

    /** Those who could take the place of an assignment's contact, best first, three at most. */
    List<Contact> of(Assignment assignment) {
        String name = Text.fold(name(assignment.contact()));
        return directory.partners().byId(assignment.partner().text()).stream()
                .flatMap(partner -> directory.contacts().of(partner).stream())
                .filter(contact -> contact.active() && !contact.id().equals(assignment.contact()))
                .sorted(Comparator.comparing((Contact contact) -> !isNamed(contact, name))
                        .thenComparing(contact -> -assignments.getOrDefault(contact.id(), 0))
                        .thenComparing(Contact::number))
                .limit(MOST)
                .toList();
    }

    /** The same as something to choose from. */
    List<Suggestion> suggestions(Assignment assignment) {
        return of(assignment).stream()
                .map(contact -> Suggestion.of(contact.handle(), contact.name()))
                .toList();
    }

    private static boolean isNamed(Contact contact, String name) {
        return !name.isEmpty() && Text.fold(contact.name()).equals(name);
    }

    private String name(Id<Contact> id) {
        return directory
                .contacts()
                .byId(id.text())
                .map(Contact::name)
                .or(() -> departed.contact(id).map(Departure::name))
                .orElse("");
    }
}
