package org.asigna.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.text.Text;

/** All contacts, found by partner, and by e-mail or id whoever's person they are. */
public final class Contacts {
    private final List<Contact> all = new ArrayList<>();
    private final List<List<Contact>> byPartner = new ArrayList<>();
    private final Map<String, List<Contact>> byHandle = new HashMap<>();

    Contacts() {}

    void add(Contact contact) {
        all.add(contact);
        while (byPartner.size() <= contact.partner().number()) {
            byPartner.add(new ArrayList<>(4));
        }
        byPartner.get(contact.partner().number()).add(contact);
        byHandle.computeIfAbsent(Text.key(contact.id().text()), key -> new ArrayList<>(1))
                .add(contact);
        if (!contact.email().isEmpty()) {
            byHandle.computeIfAbsent(Text.key(contact.email()), key -> new ArrayList<>(1))
                    .add(contact);
        }
    }

    /** The contact of an id, without regard to case. */
    public Optional<Contact> byId(String id) {
        return byEmailOrId(id).stream()
                .filter(contact -> contact.id().text().equalsIgnoreCase(id))
                .findFirst();
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** The contact of a number below {@link #size()}. */
    public Contact get(int number) {
        return all.get(number);
    }

    /** The people of a partner, in the order of ids. */
    public List<Contact> of(Partner partner) {
        return partner.number() < byPartner.size() ? List.copyOf(byPartner.get(partner.number())) : List.of();
    }

    /** Everybody whose e-mail or id this is, without regard to case, whatever the partner. */
    public List<Contact> byEmailOrId(String handle) {
        return List.copyOf(byHandle.getOrDefault(Text.key(handle), List.of()));
    }
}
