package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Suggestion;
import org.asigna.text.Text;

/** Seeks the contact that a request names among the partner's own people: by e-mail, then id, then folded name. */
final class ContactSearch {
    private static final int MOST_LISTED = 10;

    private final Directory directory;
    private final Seeking seeking;

    ContactSearch(Directory directory) {
        this.directory = directory;
        this.seeking = new Seeking(directory);
    }

    /** The one that the request names, active or not; otherwise why it is not known. Without a partner none is sought. */
    Optional<Contact> search(Request request, Optional<Partner> partner, List<Finding> findings) {
        Optional<Field> deciding = request.deciding(Field.CONTACT_GROUP);
        if (deciding.isEmpty()) {
            findings.add(Finding.of(Code.CONTACT_MISSING, request.blankPlace(Field.CONTACT_GROUP)));
            return Optional.empty();
        }
        Field field = deciding.get();
        if (partner.isEmpty() || request.unusable().contains(field)) {
            return Optional.empty();
        }
        Match<Contact> match = match(partner.get(), request.text(field));
        if (match.isOne()) {
            Contact contact = match.hits().get(0);
            findings.addAll(checkName(request, field, contact));
            return Optional.of(contact);
        }
        findings.add(
                match.isNone()
                        ? unknown(request, field, partner.get())
                        : several(request, field, partner.get(), match));
        return Optional.empty();
    }

    /** The partner's active people, nearest to a text first. */
    List<Suggestion> people(Partner partner, String written) {
        return seeking.people(partner, written);
    }

    private Match<Contact> match(Partner partner, String text) {
        List<Contact> people = directory.contacts().of(partner);
        String folded = Text.fold(text);
        return among(people, contact -> contact.email().equalsIgnoreCase(text))
                .or(() -> among(people, contact -> contact.id().text().equalsIgnoreCase(text)))
                .or(() -> among(
                        people,
                        contact ->
                                !folded.isEmpty() && Text.fold(contact.name()).equals(folded)));
    }

    private static Match<Contact> among(List<Contact> people, Predicate<Contact> meant) {
        List<Contact> rung = new ArrayList<>(1);
        for (Contact contact : people) {
            if (meant.test(contact)) {
                rung.add(contact);
            }
        }
        return Match.among(rung, Contact::active);
    }

    private Finding unknown(Request request, Field field, Partner partner) {
        String text = request.text(field);
        Place place = request.at(field);
        List<Contact> others = directory.contacts().byEmailOrId(text);
        if (others.isEmpty() && DamagedId.looksDamaged(text)) {
            return Finding.of(Code.ID_DAMAGED, place, request.raw(field));
        }
        List<Suggestion> people = seeking.people(partner, text);
        if (others.isEmpty()) {
            return Finding.of(Code.CONTACT_UNKNOWN, place, request.raw(field))
                    .naming(partner.id().text(), partner.name())
                    .suggesting(people);
        }
        Partner other = others.get(0).partner();
        return Finding.of(Code.CONTACT_OF_OTHER_PARTNER, place, request.raw(field))
                .naming(partner.id().text(), other.id().text(), other.name())
                .suggesting(people);
    }

    private Finding several(Request request, Field field, Partner partner, Match<Contact> match) {
        Place place = request.at(field);
        if (match.hits().stream().noneMatch(Contact::active)) {
            return Finding.of(Code.CONTACT_INACTIVE, place, request.raw(field))
                    .saying("several")
                    .naming(match.hits().size(), partner.id().text())
                    .suggesting(seeking.people(partner, request.text(field)));
        }
        return Finding.of(Code.CONTACT_AMBIGUOUS, place, request.raw(field))
                .naming(match.hits().size())
                .suggesting(match.hits().stream()
                        .limit(MOST_LISTED)
                        .map(contact -> Suggestion.of(contact.id().text(), contact.name()))
                        .toList());
    }

    /** A warning if a name stands beside what decided and is not that contact's. */
    private static List<Finding> checkName(Request request, Field deciding, Contact contact) {
        Field field = Field.CONTACT_NAME;
        String name = request.text(field);
        if (deciding == field
                || name.isEmpty()
                || contact.name().isEmpty()
                || request.unusable().contains(field)
                || means(name, contact)) {
            return List.of();
        }
        return List.of(Finding.of(Code.CONTACT_NAME_DIFFERS, request.at(field), request.raw(field))
                .naming(contact.name(), contact.id().text())
                .suggesting(List.of(Suggestion.of(contact.name()))));
    }

    private static boolean means(String text, Contact contact) {
        return text.equalsIgnoreCase(contact.email())
                || text.equalsIgnoreCase(contact.id().text())
                || Text.fold(text).equals(Text.fold(contact.name()));
    }
}
