package org.asigna.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.finding.Suggestion;
import org.asigna.text.Similarity;
import org.asigna.text.Text;

/** Candidates among the few things of one owner: a partner's people, an account's licences. */
final class Seeking {
    private static final int MOST = 3;

    private final Directory directory;

    Seeking(Directory directory) {
        this.directory = directory;
    }

    /** The partner's active people, nearest first, three at most, however far. */
    List<Suggestion> people(Partner partner, String written) {
        return directory.contacts().of(partner).stream()
                .filter(Contact::active)
                .map(contact -> new Suggestion(contact.handle(), contact.name(), score(contact, written)))
                .sorted(Comparator.comparing((Suggestion suggestion) -> -suggestion.score()))
                .limit(MOST)
                .toList();
    }

    /** The account's active licences that are near what is written, three at most. */
    List<Suggestion> licenses(List<License> ofAccount, String written) {
        return ofAccount.stream()
                .filter(License::active)
                .map(license -> new Suggestion(license.id().text(), "", score(license, written)))
                .filter(suggestion -> suggestion.score() >= Similarity.NEAR)
                .sorted(Comparator.comparing((Suggestion suggestion) -> -suggestion.score()))
                .limit(MOST)
                .toList();
    }

    private static int score(Contact contact, String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        int byEmail = Similarity.score(lower, contact.email().toLowerCase(Locale.ROOT));
        int byId = Similarity.score(lower, contact.id().text().toLowerCase(Locale.ROOT));
        int byName = Similarity.score(Text.fold(written), Text.fold(contact.name()));
        return Math.max(Math.max(byEmail, byId), byName);
    }

    private static int score(License license, String written) {
        String id = license.id().text();
        return Similarity.differInZerosOnly(id, written)
                ? Similarity.ALMOST
                : Similarity.score(Text.key(id), Text.key(written));
    }
}
