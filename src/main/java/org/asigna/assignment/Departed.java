package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Departure.Kind;
import org.asigna.directory.Departures;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.LegalForms;
import org.asigna.directory.Partner;
import org.asigna.text.Text;

/**
 * What present assignments name and the directory no longer has, as it was last known. It is told the assignments first,
 * then the departures, and keeps only those that it misses: few, however many there are.
 */
public final class Departed {
    private final Directory directory;
    private final Set<Key> missed = new HashSet<>();
    private final Map<Key, Departure> known = new HashMap<>();
    private final Map<String, List<Departure>> accountsByName = new HashMap<>();
    private final Map<String, List<Departure>> partnersByName = new HashMap<>();
    private final Map<String, List<Departure>> partnersByBareName = new HashMap<>();

    /** Nothing missed yet in a directory. */
    public Departed(Directory directory) {
        this.directory = directory;
    }

    /** Misses what an assignment names and the directory lacks. */
    public void seek(Assignment assignment) {
        seekAccount(assignment.account());
        seekPartner(assignment.partner());
        seekContact(assignment.contact());
    }

    /** Misses what any of the present assignments names and the directory lacks; each name is looked up once. */
    public void seek(Present present) {
        present.forEachId(this::seekAccount, this::seekPartner, this::seekContact);
    }

    private void seekAccount(Id<Account> account) {
        if (directory.accounts().number(account.text()) < 0) {
            missed.add(new Key(Kind.ACCOUNT, account));
        }
    }

    private void seekPartner(Id<Partner> partner) {
        if (directory.partners().byId(partner.text()).isEmpty()) {
            missed.add(new Key(Kind.PARTNER, partner));
        }
    }

    private void seekContact(Id<Contact> contact) {
        if (directory.contacts().byId(contact.text()).isEmpty()) {
            missed.add(new Key(Kind.CONTACT, contact));
        }
    }

    /** Keeps what is missed; where nothing is, the departures are not even asked for. */
    public void takeFrom(Departures departures) {
        if (!missed.isEmpty()) {
            departures.forEach(this::take);
        }
    }

    /** Keeps everything that the directory does not have, missed or not: what is asked for may be long past. */
    public void takeAllFrom(Departures departures) {
        departures.forEach(departure -> {
            if (!isBack(departure)) {
                keep(departure);
            }
        });
    }

    private boolean isBack(Departure departure) {
        String id = departure.id().text();
        return switch (departure.kind()) {
            case ACCOUNT -> directory.accounts().byId(id).isPresent();
            case PARTNER -> directory.partners().byId(id).isPresent();
            case CONTACT -> directory.contacts().byId(id).isPresent();
        };
    }

    private void take(Departure departure) {
        if (missed.contains(new Key(departure.kind(), departure.id()))) {
            keep(departure);
        }
    }

    private void keep(Departure departure) {
        known.put(new Key(departure.kind(), departure.id()), departure);
        index(departure);
    }

    private void index(Departure departure) {
        LegalForms.Name name = directory.legalForms().split(departure.name());
        if (departure.kind() == Kind.ACCOUNT) {
            add(accountsByName, Text.fold(departure.name()), departure);
        } else if (departure.kind() == Kind.PARTNER) {
            add(partnersByName, name.folded(), departure);
            add(partnersByBareName, name.bare(), departure);
        }
    }

    private static void add(Map<String, List<Departure>> names, String name, Departure departure) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(name, key -> new ArrayList<>(1)).add(departure);
        }
    }

    /** The account of an id, if it is missed and remembered. */
    public Optional<Departure> account(Id<Account> id) {
        return Optional.ofNullable(known.get(new Key(Kind.ACCOUNT, id)));
    }

    /** The partner of an id, if it is missed and remembered. */
    public Optional<Departure> partner(Id<Partner> id) {
        return Optional.ofNullable(known.get(new Key(Kind.PARTNER, id)));
    }

    /** The name of a partner, which the directory has or had; empty if nobody knows it. */
    public String partnerName(Id<Partner> id) {
        return directory
                .partners()
                .byId(id.text())
                .map(Partner::name)
                .or(() -> partner(id).map(Departure::name))
                .orElse("");
    }

    /** The contact of an id, if it is missed and remembered. */
    public Optional<Departure> contact(Id<Contact> id) {
        return Optional.ofNullable(known.get(new Key(Kind.CONTACT, id)));
    }

    /** All missed accounts that bore a name, folded. */
    List<Departure> accountsByName(String name) {
        return accountsByName.getOrDefault(Text.fold(name), List.of());
    }

    /** All missed partners that bore a name, folded. */
    List<Departure> partnersByName(String name) {
        return partnersByName.getOrDefault(Text.fold(name), List.of());
    }

    /** All missed partners that bore a name without legal form, where the one written or theirs bears none. */
    List<Departure> partnersByNameWithoutLegalForm(String name) {
        LegalForms.Name written = directory.legalForms().split(name);
        return partnersByBareName.getOrDefault(written.bare(), List.of()).stream()
                .filter(partner -> directory.legalForms().split(partner.name()).fits(written))
                .toList();
    }

    private record Key(Kind kind, Id<?> id) {}
}
