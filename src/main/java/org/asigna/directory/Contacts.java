package org.asigna.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.index.Groups;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/** All contacts, found by partner, and by e-mail or id whoever's person they are. */
public final class Contacts {
    private final Partners partners;
    private final Texts ids;
    private final Texts emails;
    private final Texts names;
    private final BitSet active;
    private final Groups ofPartner;
    private final HashIndex byHandle;

    /** Those that were asked for; a contact is the same whoever makes it. */
    private @Nullable Contact[] made = new Contact[0];

    Contacts(Partners partners) {
        this.partners = partners;
        this.ids = new Texts();
        this.emails = new Texts();
        this.names = new Texts();
        this.active = new BitSet();
        this.ofPartner = new Groups(0);
        this.byHandle = new HashIndex(0);
    }

    private Contacts(Partners partners, PackedInput input) {
        this.partners = partners;
        this.ids = Texts.read(input);
        this.emails = Texts.read(input);
        this.names = Texts.read(input);
        this.active = BitSet.valueOf(input.longs());
        this.ofPartner = Groups.read(input);
        this.byHandle = HashIndex.read(input);
        this.made = new Contact[size()];
    }

    static Contacts read(Partners partners, PackedInput input) {
        return new Contacts(partners, input);
    }

    void write(PackedOutput output) {
        ids.write(output);
        emails.write(output);
        names.write(output);
        long[] bits = active.toLongArray();
        output.longs(bits, bits.length);
        ofPartner.write(output);
        byHandle.write(output);
    }

    void add(String id, int partner, String email, String name, boolean isActive) {
        int number = ids.add(id);
        emails.add(email);
        names.add(name);
        active.set(number, isActive);
        ofPartner.add(partner);
        byHandle.add(Id.hash(id), number);
        if (!email.isEmpty() && !email.equalsIgnoreCase(id)) {
            byHandle.add(Id.hash(email), number);
        }
    }

    /** Lays the contacts out by partner, once all are added. */
    void close() {
        ofPartner.close(partners.size());
        made = new Contact[size()];
    }

    /** The contact of an id, without regard to case. */
    public Optional<Contact> byId(String id) {
        int hash = Id.hash(id);
        for (int slot = byHandle.seek(hash); slot >= 0; slot = byHandle.next(slot)) {
            if (ids.equalsIgnoreCase(byHandle.number(slot), id)) {
                return Optional.of(get(byHandle.number(slot)));
            }
        }
        return Optional.empty();
    }

    /** How many there are. */
    public int size() {
        return ids.size();
    }

    /** The contact of a number below {@link #size()}. */
    public Contact get(int number) {
        Contact contact = made[number];
        if (contact == null) {
            contact = new Contact(
                    number,
                    new Id<>(ids.get(number)),
                    partners.get(ofPartner.owner(number)),
                    emails.get(number),
                    names.get(number),
                    active.get(number));
            made[number] = contact;
        }
        return contact;
    }

    /** The people of a partner, in the order of ids. */
    public List<Contact> of(Partner partner) {
        int from = ofPartner.start(partner.number());
        int to = ofPartner.end(partner.number());
        List<Contact> people = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            people.add(get(ofPartner.member(i)));
        }
        return people;
    }

    /** Everybody whose e-mail or id this is, without regard to case, whatever the partner; in the order of ids. */
    public List<Contact> byEmailOrId(String handle) {
        List<Contact> people = new ArrayList<>(1);
        for (int number : byHandle.all(Id.hash(handle), candidate -> isHandle(candidate, handle))) {
            people.add(get(number));
        }
        return people;
    }

    private boolean isHandle(int number, String handle) {
        return ids.equalsIgnoreCase(number, handle) || emails.equalsIgnoreCase(number, handle);
    }
}
