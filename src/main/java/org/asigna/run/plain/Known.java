package org.asigna.run.plain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.assignment.Action;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Request;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Partner;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What cells mean of which there is nothing to tell, learned from requests: the resolver and the rulebook are asked once for
 * each text. No rule speaks of partner, contact and visibility together, so each may be judged by itself.
 */
public final class Known {
    /** More than the contacts of a large directory; a file of other texts begins anew. */
    private static final int MOST = 200_000;

    private final Directory directory;
    private final Resolver resolver;
    private final Rulebook rulebook;
    private final Circumstances circumstances;
    private final Map<String, Visibility> visibilities = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<String, Contact>[] contacts;
    private int size;

    /** Nothing known yet. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    public Known(Directory directory, Resolver resolver, Rulebook rulebook, Circumstances circumstances) {
        this.directory = directory;
        this.resolver = resolver;
        this.rulebook = rulebook;
        this.circumstances = circumstances;
        this.contacts = new Map[directory.partners().size()];
    }

    Directory directory() {
        return directory;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** Whether a cell's word is known to ask for an assignment. */
    boolean assigns(String action) {
        return action.isEmpty() || actions.containsKey(action);
    }

    @Nullable
    Visibility visibility(String cell) {
        return visibilities.get(cell);
    }

    @Nullable
    Partner partner(String cells) {
        return partners.get(cells);
    }

    @Nullable
    Contact contact(Partner partner, String cells) {
        Map<String, Contact> people = contacts[partner.number()];
        return people == null ? null : people.get(cells);
    }

    /**
     * Learns what a request shows.
     *
     * @param cells its cells that were asked for
     */
    void learn(Request request, Cells cells) {
        boolean asks = request.action().equals(Optional.of(Action.ASSIGN));
        if (!asks || request.malformed() || !request.findings().isEmpty()) {
            return;
        }
        if (size > MOST) {
            forget();
        }
        actions.put(cells.action(), Action.ASSIGN);
        request.visibility()
                .filter(visibility -> isPlain(new Candidate(null, null, null, visibility, List.of())))
                .ifPresent(visibility -> visibilities.put(cells.visibility(), visibility));
        resolver.plainPartner(request)
                .filter(partner -> isPlain(new Candidate(null, partner, null, null, List.of())))
                .ifPresent(partner -> learn(request, partner, cells));
    }

    private void learn(Request request, Partner partner, Cells cells) {
        partners.put(cells.partner(), partner);
        size++;
        resolver.plainContact(request, partner)
                .filter(contact -> isPlain(new Candidate(null, null, contact, null, List.of())))
                .ifPresent(contact -> people(partner).put(cells.contact(), contact));
    }

    private Map<String, Contact> people(Partner partner) {
        Map<String, Contact> people = contacts[partner.number()];
        if (people == null) {
            people = new HashMap<>();
            contacts[partner.number()] = people;
        }
        return people;
    }

    private void forget() {
        visibilities.clear();
        actions.clear();
        partners.clear();
        Arrays.fill(contacts, null);
        size = 0;
    }

    private boolean isPlain(Candidate part) {
        return rulebook.judge(part, circumstances).isEmpty();
    }
}
