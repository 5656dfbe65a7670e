package org.asigna.quarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The vendor's directory as it changes from night to night. Everything that happens comes from one seed. */
final class World {
    private static final int PARTNERS = 12;
    private static final int CONTACTS = 3;
    private static final int ACCOUNTS = 40;
    private static final int LICENSES = 3;

    final Map<String, Partner> partners = new TreeMap<>();
    final Map<String, Contact> contacts = new TreeMap<>();
    final Map<String, Boolean> accounts = new TreeMap<>();
    final Map<String, License> licenses = new TreeMap<>();
    private final Random random;
    private int nextLicense;

    World(Random random, LocalDate start) {
        this.random = random;
        for (int i = 10; i < 10 + PARTNERS; i++) {
            partners.put(
                    "P-" + i, new Partner(true, random.nextInt(4) == 0 ? start.plusDays(random.nextInt(90)) : null));
            for (int j = 0; j < CONTACTS; j++) {
                contacts.put("C-" + i + "-" + j, new Contact("P-" + i, true));
            }
        }
        for (int i = 10; i < 10 + ACCOUNTS; i++) {
            accounts.put("A-" + i, true);
            for (int j = 0; j < LICENSES; j++) {
                newLicense("A-" + i, start);
            }
        }
    }

    private void newLicense(String account, LocalDate today) {
        licenses.put("L-" + (1000 + nextLicense++), new License(account, true, today.plusDays(random.nextInt(200))));
    }

    /** A night's changes: some of everything, never so many that a sync would not believe them. */
    void age(LocalDate today) {
        if (random.nextInt(4) == 0) {
            partners.computeIfPresent(
                    any(partners),
                    (id, partner) -> new Partner(!partner.active() || random.nextBoolean(), renewed(today)));
        }
        if (random.nextInt(2) == 0) {
            contacts.computeIfPresent(
                    any(contacts), (id, contact) -> new Contact(contact.partner(), !contact.active()));
        }
        if (random.nextInt(4) == 0) {
            contacts.computeIfPresent(any(contacts), (id, contact) -> new Contact(any(partners), contact.active()));
        }
        if (random.nextInt(5) == 0) {
            contacts.remove(any(contacts));
            contacts.put("C-new-" + contacts.size() + "-" + random.nextInt(1000), new Contact(any(partners), true));
        }
        if (random.nextInt(8) == 0) {
            accounts.computeIfPresent(any(accounts), (id, active) -> !active);
        }
        for (int i = 0; i < 2; i++) {
            licenses.computeIfPresent(any(licenses), (id, license) -> changed(license));
        }
        if (random.nextInt(2) == 0) {
            licenses.remove(any(licenses));
            newLicense(any(accounts), today);
        }
    }

    private @Nullable LocalDate renewed(LocalDate today) {
        return random.nextBoolean() ? null : today.plusDays(random.nextInt(20));
    }

    private License changed(License license) {
        return switch (random.nextInt(3)) {
            case 0 -> new License(any(accounts), license.active(), license.expiresOn());
            case 1 -> new License(license.account(), !license.active(), license.expiresOn());
            default ->
                new License(
                        license.account(), license.active(), license.expiresOn().plusDays(random.nextInt(60)));
        };
    }

    String any(Map<String, ?> of) {
        return new ArrayList<>(of.keySet()).get(random.nextInt(of.size()));
    }

    /** The contacts of a partner, and the licences of an account. */
    List<String> people(String partner) {
        return contacts.keySet().stream()
                .filter(id -> of(contacts, id).partner().equals(partner))
                .toList();
    }

    List<String> licenses(String account) {
        return licenses.keySet().stream()
                .filter(id -> of(licenses, id).account().equals(account))
                .toList();
    }

    static <T> T of(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return found;
    }

    /** Writes it as the vendor exports it. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("partner_id,name,status,certified_until"));
        partners.forEach((id, partner) -> lines.add(String.join(
                ",",
                id,
                "Partner " + id,
                partner.active() ? "active" : "terminated",
                partner.certifiedUntil() == null ? "" : partner.certifiedUntil().toString())));
        Files.write(folder.resolve("partners.csv"), lines);
        lines.clear();
        lines.add("contact_id,partner_id,email,name,status");
        contacts.forEach((id, contact) -> lines.add(String.join(
                ",", id, contact.partner(), id + "@example.org", "Name " + id, contact.active() ? "" : "inactive")));
        Files.write(folder.resolve("contacts.csv"), lines);
        lines.clear();
        lines.add("account_id,name,status");
        accounts.forEach((id, active) -> lines.add(id + ",Account " + id + "," + (active ? "active" : "closed")));
        Files.write(folder.resolve("accounts.csv"), lines);
        lines.clear();
        lines.add("license_id,account_id,expires_on,status");
        licenses.forEach((id, license) -> lines.add(String.join(
                ",", id, license.account(), license.expiresOn().toString(), license.active() ? "" : "cancelled")));
        Files.write(folder.resolve("licenses.csv"), lines);
    }

    record Partner(boolean active, @Nullable LocalDate certifiedUntil) {}

    record Contact(String partner, boolean active) {}

    record License(String account, boolean active, LocalDate expiresOn) {}
}
