package org.asigna.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.home.Draft;
import org.asigna.plan.AccountCase;
import org.asigna.plan.Change;
import org.asigna.plan.Outcome;
import org.asigna.plan.Scope;
import org.asigna.plan.Settled;
import org.asigna.plan.Settlement;
import org.asigna.plan.Sums;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.plan.folder.RawRows;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.Reports;
import org.asigna.report.csv.DecisionsCsv;

/** Settles all accounts of a run one after another, and writes what comes of it into the plan's draft folder. */
final class Settling {
    private final House house;
    private final PlanOptions options;
    private final Directory directory;
    private final Present present;
    private final Departed departed;
    private final Sums sums;
    private final Map<Place, Outcome> outcomes = new HashMap<>();

    Settling(House house, PlanOptions options, Directory directory, Present present, Departed departed) {
        this.house = house;
        this.options = options;
        this.directory = directory;
        this.present = present;
        this.departed = departed;
        this.sums = new Sums(present.size());
    }

    Planned settle(Draft draft, Reports reports, Rows rows) throws IOException {
        List<Finding> findings = new ArrayList<>(rows.findings());
        Optional<Finding> withheld = withheld(rows);
        Settlement settlement =
                new Settlement(house.programme(), options.asOf(), options.scope(), withheld.isPresent());
        try (ChangesFile.Writer changes = new ChangesFile.Writer(draft.file(ChangesFile.NAME));
                AssignmentsReport assignments = reports.assignments(directory, departed)) {
            for (AccountCase account : cases(rows.decisions())) {
                Settled settled = settlement.settle(account);
                sums.add(settled);
                findings.addAll(settled.findings());
                outcomes.putAll(settled.outcomes());
                for (Change change : settled.changes()) {
                    changes.write(change);
                    assignments.write(change);
                }
            }
        }
        withheld.filter(finding -> sums.withheld() > 0)
                .map(finding -> finding.naming(sums.withheld(), finding.place().rowName()))
                .ifPresent(findings::add);
        findings.sort(Finding.ORDER);
        checkBalance(rows.read());
        writeRows(draft, rows);
        reports.errors(findings);
        return new Planned(sums, rows.blank(), findings);
    }

    /** Why the scope removes nothing at all, before it is known whether there is anything to remove. */
    private Optional<Finding> withheld(Rows rows) {
        if (options.scope() == Scope.ROWS) {
            return Optional.empty();
        }
        Optional<Place> unknown = rows.decisions().stream()
                .filter(decision -> decision.account() == null)
                .map(Decision::place)
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.map(
                    place -> Finding.of(Code.REMOVALS_WITHHELD, place).saying("run"));
        }
        return options.scope() == Scope.ALL
                ? rows.filesWithoutRows().stream().findFirst().map(place -> Finding.of(Code.REMOVALS_WITHHELD, place)
                        .saying("no-rows"))
                : Optional.empty();
    }

    private List<AccountCase> cases(List<Decision> decisions) {
        Map<Id<Account>, List<Decision>> byAccount = new HashMap<>();
        for (Decision decision : decisions) {
            Id<Account> account = decision.account();
            if (account == null) {
                outcomes.put(decision.place(), Outcome.REJECTED);
                sums.count(Outcome.REJECTED);
            } else {
                byAccount.computeIfAbsent(account, key -> new ArrayList<>(2)).add(decision);
            }
        }
        TreeSet<Id<Account>> accounts = new TreeSet<>(byAccount.keySet());
        if (options.scope() == Scope.ALL) {
            accounts.addAll(present.accounts());
        }
        return accounts.stream()
                .map(account -> {
                    List<Decision> rows = byAccount.getOrDefault(account, List.of());
                    return new AccountCase(account, rows, present.of(account), expiring(account, rows));
                })
                .toList();
    }

    /** The account's active licences that expire within the window, if any row could leave them out of sight. */
    private List<License> expiring(Id<Account> account, List<Decision> rows) {
        boolean selects = rows.stream()
                .anyMatch(row -> row.fold(
                        accepted -> accepted.wish().fold(Settling::isSelected, remove -> false), rejected -> false));
        LocalDate last = options.asOf().plusDays(house.programme().expiryWindowDays());
        return !selects
                ? List.of()
                : directory.accounts().byId(account.text()).map(directory.licenses()::of).stream()
                        .flatMap(List::stream)
                        .filter(License::active)
                        .filter(license -> !license.endsBefore(options.asOf()) && license.endsBefore(last.plusDays(1)))
                        .toList();
    }

    private static boolean isSelected(Assignment wanted) {
        return wanted.visibility() == Visibility.SELECTED;
    }

    /** Rows read = accepted + repeated + rejected, and each row has its outcome. */
    private void checkBalance(int read) {
        if (sums.read() != read || outcomes.size() != read) {
            throw new IllegalStateException("The balance does not hold: " + read + " rows were read, but " + sums.read()
                    + " were decided; nothing was applied. This is a fault of the program.");
        }
    }

    private void writeRows(Draft draft, Rows rows) throws IOException {
        if (options.decisions()) {
            try (DecisionsCsv csv = new DecisionsCsv(draft.file(DecisionsCsv.NAME))) {
                for (Decision decision : rows.decisions()) {
                    csv.write(decision.place(), outcomes.getOrDefault(decision.place(), Outcome.REJECTED));
                }
            }
        }
        if (sums.rejected() > 0) {
            rows.raw().write(draft.file(RawRows.NAME), place -> outcomes.get(place) == Outcome.REJECTED);
        }
    }

    /**
     * What the rows of a run came to by themselves.
     *
     * @param decisions each row's decision, in the order read
     * @param findings all findings so far
     * @param filesWithoutRows the sources that have a header and no row
     * @param raw the raw cells
     * @param read how many rows were read
     * @param blank how many blank rows were passed over
     */
    record Rows(
            List<Decision> decisions,
            List<Finding> findings,
            List<Place> filesWithoutRows,
            RawRows raw,
            int read,
            int blank) {}
}
