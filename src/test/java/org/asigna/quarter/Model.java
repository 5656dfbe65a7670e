package org.asigna.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asigna.quarter.World.Contact;
import org.asigna.quarter.World.License;
import org.asigna.quarter.World.Partner;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says must come of a quarter, worked out in the plainest way and with nothing of the program: assignments, what
 * speaks against them since when, and who can renew what.
 */
final class Model {
    private static final int WINDOW = 90;

    /** From what lacks least. */
    private static final List<String> REASONS = List.of(
            "not-in-sight",
            "contact-inactive",
            "contact-of-other-partner",
            "contact-unknown",
            "partner-not-certified",
            "partner-not-invited",
            "partner-inactive",
            "partner-unknown",
            "not-assigned");

    private final World world;
    private final Map<String, Assigned> assignments = new TreeMap<>();
    private final Map<String, LocalDate> since = new TreeMap<>();

    Model(World world) {
        this.world = world;
    }

    /** Takes rows over that are accepted; none of a file names a pair twice. */
    int take(List<Assigned> rows, LocalDate today) {
        int rejected = 0;
        for (Assigned row : rows) {
            boolean known = row.all() || !row.licenses().isEmpty();
            if (known
                    && faults(row, today).isEmpty()
                    && row.licenses().stream().noneMatch(id -> licenseFault(row, id) != null)) {
                assignments.put(row.pair(), row);
            } else {
                rejected++;
            }
        }
        return rejected;
    }

    /** What a sync or a check sees: new is what was not there before, and what is no more is forgotten. */
    void look(LocalDate today) {
        Set<String> now = drift(today);
        since.keySet().retainAll(now);
        now.forEach(finding -> since.putIfAbsent(finding, today));
    }

    private Set<String> drift(LocalDate today) {
        Set<String> drift = new TreeSet<>();
        for (Assigned assigned : assignments.values()) {
            faults(assigned, today).forEach(code -> drift.add(assigned.pair() + " " + code + " "));
            boolean expired = false;
            for (String id : assigned.licenses()) {
                String fault = licenseFault(assigned, id);
                if (fault != null) {
                    drift.add(assigned.pair() + " " + fault + " " + id);
                } else {
                    expired |= World.of(world.licenses, id).expiresOn().isBefore(today);
                }
            }
            if (expired) {
                drift.add(assigned.pair() + " license-expired ");
            }
            if (!assigned.all()
                    && expiring(assigned.account(), today).stream()
                            .anyMatch(id -> !assigned.licenses().contains(id))) {
                drift.add(assigned.pair() + " selected-leaves-expiring ");
            }
        }
        return drift;
    }

    /** What speaks against account, partner and contact: of each the first thing. */
    private List<String> faults(Assigned assigned, LocalDate today) {
        List<String> faults = new ArrayList<>();
        if (!World.of(world.accounts, assigned.account())) {
            faults.add("account-inactive");
        }
        Partner partner = World.of(world.partners, assigned.partner());
        if (!partner.active()) {
            faults.add("partner-inactive");
        } else if (partner.certifiedUntil() != null && partner.certifiedUntil().isBefore(today)) {
            faults.add("partner-not-certified");
        }
        Contact contact = world.contacts.get(assigned.contact());
        if (contact == null) {
            faults.add("contact-unknown");
        } else if (!contact.partner().equals(assigned.partner())) {
            faults.add("contact-of-other-partner");
        } else if (!contact.active()) {
            faults.add("contact-inactive");
        }
        return faults;
    }

    private @Nullable String licenseFault(Assigned assigned, String id) {
        License license = world.licenses.get(id);
        if (license == null) {
            return "license-unknown";
        }
        if (!license.account().equals(assigned.account())) {
            return "license-of-other-account";
        }
        return license.active() ? null : "license-inactive";
    }

    private List<String> expiring(String account, LocalDate today) {
        return world.licenses(account).stream()
                .filter(id -> {
                    License license = World.of(world.licenses, id);
                    return license.active()
                            && !license.expiresOn().isBefore(today)
                            && !license.expiresOn().isAfter(today.plusDays(WINDOW));
                })
                .toList();
    }

    /** Each assignment: account, partner, contact, view and licences. */
    List<String> assignments() {
        return assignments.values().stream()
                .map(assigned -> String.join(
                        " ",
                        assigned.pair(),
                        assigned.contact(),
                        assigned.all() ? "all" : "selected",
                        String.join(";", new TreeSet<>(assigned.licenses()))))
                .toList();
    }

    /** Each thing that speaks against one, with the day since when. */
    List<String> sinceWhen() {
        return since.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .toList();
    }

    /** Each licence that expires, with why nobody can renew it, if nobody can. */
    List<String> coverage(LocalDate today) {
        List<String> lines = new ArrayList<>();
        world.accounts.forEach((account, active) -> {
            for (String id : active ? expiring(account, today) : List.<String>of()) {
                lines.add(id + " " + reason(account, id, today));
            }
        });
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private String reason(String account, String id, LocalDate today) {
        Set<String> lacking = new HashSet<>();
        for (Assigned assigned : assignments.values()) {
            if (assigned.account().equals(account)) {
                Optional<String> fault = faults(assigned, today).stream()
                        .filter(REASONS::contains)
                        .max(Comparator.comparing(REASONS::indexOf));
                boolean sees = assigned.all() || assigned.licenses().contains(id);
                if (fault.isEmpty() && sees) {
                    return "covered";
                }
                lacking.add(fault.orElse("not-in-sight"));
            }
        }
        return lacking.stream().min(Comparator.comparing(REASONS::indexOf)).orElse("not-assigned");
    }

    /** An assignment, or a request for one. */
    record Assigned(String account, String partner, String contact, boolean all, Set<String> licenses) {
        String pair() {
            return account + " " + partner;
        }

        String row() {
            return String.join(",", account, partner, contact, all ? "all" : "selected", String.join(";", licenses));
        }
    }
}
