package org.asigna.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.License;
import org.asigna.directory.Programme;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Suggestion;
import org.asigna.plan.LeftOut;
import org.asigna.rules.Breach;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Rulebook;
import org.asigna.rules.Standing;

/** Judges present assignments as the import judges rows: by the same rulebook, in the directory in force. */
public final class DriftJudge {
    private static final Place PLACE = Place.of(new Source(0, "drift.csv", "", List.of()));

    private final Directory directory;
    private final Programme programme;
    private final LocalDate date;
    private final Standing standing;
    private final Substitutes substitutes;
    private final Mending mending;

    /**
     * A judge.
     *
     * @param date the run's date
     * @param substitutes who could take the place of a contact
     */
    public DriftJudge(Directory directory, Programme programme, LocalDate date, Substitutes substitutes) {
        this.directory = directory;
        this.programme = programme;
        this.date = date;
        this.substitutes = substitutes;
        this.mending = new Mending(substitutes);
        this.standing = new Standing(
                directory,
                Rulebook.standard(),
                new Circumstances(programme, directory.partners().haveLevels(), date));
    }

    /** What there is to say of an assignment; empty if there is nothing. */
    public Optional<Drifted> judge(Assignment assignment) {
        List<Finding> findings = new ArrayList<>(0);
        for (Breach breach : standing.breaches(assignment)) {
            findings.add(breach.at(PLACE, "", suggestions(breach, assignment)));
        }
        Optional<Account> account =
                directory.accounts().byId(assignment.account().text());
        if (assignment.visibility() == Visibility.SELECTED && account.isPresent()) {
            LocalDate end = date.plusDays(programme.expiryWindowDays());
            LeftOut.of(assignment, directory.licenses().expiring(account.get(), date, end), date, programme, PLACE)
                    .ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        boolean faulty = findings.stream().anyMatch(Finding::isError);
        List<License> atRisk =
                faulty ? account.map(known -> inSight(assignment, known)).orElse(List.of()) : List.of();
        return Optional.of(new Drifted(
                assignment,
                findings,
                atRisk.size(),
                atRisk.stream()
                        .map(License::expiresOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                mending.mend(assignment, findings)));
    }

    private List<Suggestion> suggestions(Breach breach, Assignment assignment) {
        return Mending.CONTACTS.contains(breach.code()) ? substitutes.suggestions(assignment) : List.of();
    }

    /** What the partner sees of the account that can still be renewed. */
    private List<License> inSight(Assignment assignment, Account account) {
        List<License> licenses = new ArrayList<>();
        if (assignment.visibility() == Visibility.ALL) {
            licenses.addAll(directory.licenses().of(account));
        } else {
            assignment.licenses().forEach(id -> directory
                    .licenses()
                    .byId(id.text())
                    .filter(license -> license.account().equals(account))
                    .ifPresent(licenses::add));
        }
        licenses.removeIf(license -> !license.active() || license.endsBefore(date));
        return licenses;
    }

    /**
     * What a finding is about beside the pair: a licence, or nothing. What tells several things together, or a contact, is one
     * finding however it changes.
     */
    public static String about(Finding finding) {
        return Mending.LICENSES.contains(finding.code()) ? finding.value() : "";
    }
}
