package org.asigna.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Present;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.directory.Programme;
import org.asigna.finding.Severity;
import org.asigna.report.Expiring;
import org.asigna.report.Reason;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Rulebook;
import org.asigna.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which licences expire in a window, and whether a partner that may renew them sees them: one that is assigned, active, certified
 * and invited where its level takes that, whose contact is its own and active, and that sees all licences or has this one
 * selected. Accounts and licences that are not active are left out.
 */
public final class Coverage {
    private final Directory directory;
    private final Present present;
    private final LocalDate from;
    private final LocalDate to;
    private final Standing standing;

    /**
     * The coverage of a window.
     *
     * @param from its first day, by which partners are judged
     * @param within how many days it reaches; the last is inside
     */
    public Coverage(Directory directory, Present present, Programme programme, LocalDate from, int within) {
        this.directory = directory;
        this.present = present;
        this.from = from;
        this.to = from.plusDays(within);
        this.standing = new Standing(
                directory,
                Rulebook.standard(),
                new Circumstances(programme, directory.partners().haveLevels(), from));
    }

    /**
     * The licences that expire, by day, then account, then id.
     *
     * @param step called before each account
     */
    public List<Expiring> licenses(Runnable step) {
        List<Expiring> expiring = new ArrayList<>();
        for (int number = 0; number < directory.accounts().size(); number++) {
            step.run();
            if (directory.accounts().active(number)) {
                Account account = directory.accounts().get(number);
                List<License> licenses = directory.licenses().expiring(account, from, to);
                if (!licenses.isEmpty()) {
                    List<View> views = views(account);
                    licenses.forEach(license -> add(expiring, account, license, views));
                }
            }
        }
        expiring.sort(Comparator.comparing(Expiring::expiresOn)
                .thenComparing(license -> license.account().number())
                .thenComparing(license -> license.license().number()));
        return expiring;
    }

    private List<View> views(Account account) {
        return present.of(account.id()).stream()
                .map(assignment -> new View(assignment, fault(assignment)))
                .toList();
    }

    /** What the partner lacks most; null if it may renew what it sees. */
    private @Nullable Reason fault(Assignment assignment) {
        return standing.breaches(assignment).stream()
                .filter(breach -> breach.severity() == Severity.ERROR)
                .map(breach -> Reason.of(breach.code()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void add(List<Expiring> expiring, Account account, License license, List<View> views) {
        LocalDate day = license.expiresOn();
        if (day == null) {
            return;
        }
        List<Id<Partner>> covering = views.stream()
                .filter(view -> view.lacks(license) == null)
                .map(View::partner)
                .toList();
        if (!covering.isEmpty()) {
            expiring.add(new Expiring(account, license, day, covering, null));
            return;
        }
        Reason least = Reason.NOT_ASSIGNED;
        List<Id<Partner>> nearest = List.of();
        for (View view : views) {
            Reason lacking = view.lacks(license);
            if (lacking != null && lacking.compareTo(least) < 0) {
                least = lacking;
                nearest = List.of(view.partner());
            }
        }
        expiring.add(new Expiring(account, license, day, nearest, least));
    }

    /**
     * A partner of an account.
     *
     * @param fault what it lacks most; null if it may renew what it sees
     */
    private record View(Assignment assignment, @Nullable Reason fault) {
        Id<Partner> partner() {
            return assignment.partner();
        }

        /** Why it cannot renew a licence; null if it can. */
        @Nullable
        Reason lacks(License license) {
            if (fault != null) {
                return fault;
            }
            boolean sees = assignment.visibility() == Visibility.ALL
                    || assignment.licenses().contains(license.id());
            return sees ? null : Reason.NOT_IN_SIGHT;
        }
    }
}
