package org.asigna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Ticks;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Partner;
import org.asigna.text.Text;

/**
 * What a person can choose from where a partner and one of its people are to be named: each text, handed in as it stands,
 * means exactly the one that it stands for.
 */
public final class DirectoryChoices {
    private final Directory directory;
    private final Resolver resolver;

    /** The choices of a directory. */
    public DirectoryChoices(Directory directory) {
        this.directory = directory;
        this.resolver = new Resolver(directory, new Present(), new Departed(directory), new Ticks());
    }

    /** The active partners in the order of their texts, as a reader orders them. */
    public List<PartnerChoice> partners() {
        return directory.partners().all().stream()
                .filter(Partner::active)
                .map(partner -> new PartnerChoice(text(partner), people(partner)))
                .sorted(Comparator.comparing((PartnerChoice choice) -> Text.fold(choice.text()))
                        .thenComparing(PartnerChoice::text))
                .toList();
    }

    /** The partner's name, or its id where the name does not mean it alone. */
    private String text(Partner partner) {
        boolean clear = resolver.partner(Text.clean(partner.name()))
                .filter(partner::equals)
                .isPresent();
        return clear ? partner.name() : partner.id().text();
    }

    private List<String> people(Partner partner) {
        List<Contact> people = directory.contacts().of(partner);
        List<String> texts = new ArrayList<>(people.size());
        for (Contact person : people) {
            if (person.active()) {
                texts.add(isAlone(person, people) ? person.email() : person.id().text());
            }
        }
        texts.sort(String.CASE_INSENSITIVE_ORDER);
        return texts;
    }

    /** Whether nobody else among the active people has the same e-mail. */
    private static boolean isAlone(Contact person, List<Contact> people) {
        return !person.email().isEmpty()
                && people.stream()
                                .filter(other -> other.active() && other.email().equalsIgnoreCase(person.email()))
                                .count()
                        == 1;
    }

    /**
     * A partner that can be chosen.
     *
     * @param text what names it
     * @param people what names its active people
     */
    public record PartnerChoice(String text, List<String> people) {
        public PartnerChoice {
            people = List.copyOf(people);
        }
    }
}
