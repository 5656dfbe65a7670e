package org.asigna.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** What a spreadsheet that seeks a text takes for a sign that stands for others. */
    private static final Pattern PATTERN = Pattern.compile("[*?~]");

    private final Directory directory;
    private final Resolver resolver;

    /** The choices of a directory. */
    public DirectoryChoices(Directory directory) {
        this.directory = directory;
        this.resolver = new Resolver(directory, new Present(), new Departed(directory), new Ticks());
    }

    /** The active partners in the order of their texts, as a reader orders them, each with the texts of its active people. */
    public List<PartnerChoice> partners() {
        return inOrder(Partner::active)
                .map(partner -> new PartnerChoice(
                        text(partner),
                        people(partner).stream()
                                .map(PersonChoice::text)
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .toList()))
                .toList();
    }

    /**
     * The texts of some partners in their order.
     *
     * @param which those that are meant
     */
    public Stream<String> partners(Predicate<Partner> which) {
        return inOrder(which).map(this::text);
    }

    private Stream<Partner> inOrder(Predicate<Partner> which) {
        return directory.partners().all().stream()
                .filter(which)
                .sorted(Comparator.comparing((Partner partner) -> Text.fold(text(partner)))
                        .thenComparing(this::text));
    }

    /** The partner's name, or its id where the name does not mean it alone, or a spreadsheet seeks it as a pattern. */
    private String text(Partner partner) {
        boolean clear = !PATTERN.matcher(partner.name()).find()
                && resolver.partner(Text.clean(partner.name()))
                        .filter(partner::equals)
                        .isPresent();
        return clear ? partner.name() : partner.id().text();
    }

    /** The active people of a partner in the order of the directory. */
    public List<PersonChoice> people(Partner partner) {
        List<Contact> active = directory.contacts().of(partner).stream()
                .filter(Contact::active)
                .toList();
        return active.stream()
                .map(person -> new PersonChoice(
                        person,
                        isAlone(person, active) ? person.handle() : person.id().text()))
                .toList();
    }

    private static boolean isAlone(Contact person, List<Contact> people) {
        return people.stream()
                        .filter(other -> other.email().equalsIgnoreCase(person.email()))
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

    /**
     * A person that can be chosen.
     *
     * @param contact the person
     * @param text what means this one alone
     */
    public record PersonChoice(Contact contact, String text) {}
}
