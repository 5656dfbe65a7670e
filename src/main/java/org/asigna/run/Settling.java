package org.asigna.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.asigna.plan.DecidedRows;
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
import org.asigna.report.html.ExpiryBand;
import org.asigna.report.html.PartnerGains;
import org.asigna.run.corrections.Corrections;
import org.asigna.run.corrections.SourceLayout;
import org.asigna.run.corrections.TickRows;
import org.asigna.run.plain.PlainSettling;

/** Settles all accounts of a run one after another, and writes what comes of it into the plan's draft folder. */
final class Settling {
    private final House house;
    private final PlanOptions options;
    private final Directory directory;
    private final Present present;
    private final Departed departed;
    private final NearestExpiry nearest;
    private final Sums sums;

    Settling(
            House house,
            PlanOptions options,
            Directory directory,
            Present present,
            Departed departed,
            NearestExpiry nearest) {
        this.house = house;
        this.options = options;
        this.directory = directory;
        this.present = present;
        this.departed = departed;
        this.nearest = nearest;
        this.sums = new Sums(present.size());
    }

    Planned settle(Draft draft, Reports reports, Corrections corrections, Rows rows) throws IOException {
        List<Finding> findings = new ArrayList<>(rows.findings());
        Optional<Finding> withheld = withheld(rows);
        Settlement settlement = new Settlement(
                options.programme(house.programme()), options.asOf(), options.scope(), withheld.isPresent());
        PlainSettling plain = new PlainSettling(
                directory,
                present,
                rows.decided(),
                options.programme(house.programme()),
                options.scope(),
                options.asOf());
        PartnerGains partners = new PartnerGains(directory, departed);
        try (ChangesFile.Writer changes = new ChangesFile.Writer(draft.file(ChangesFile.NAME));
                AssignmentsReport assignments = reports.assignments(directory, departed);
                WriteBehind writing = new WriteBehind(changes, assignments, partners)) {
            AccountsInOrder accounts =
                    new AccountsInOrder(directory.accounts(), rows.decided(), beside(rows.decided()));
            while (accounts.next()) {
                house.stop().check();
                int[] numbers = accounts.rows();
                List<Change> settled = accounts.number() < 0 ? null : plain.settle(accounts.number(), numbers);
                if (settled != null) {
                    sums.addAccepted(numbers.length, settled);
                    rows.decided().accept(numbers);
                } else {
                    settled = settle(settlement, accounts.id(), numbers, rows.decided(), findings);
                }
                writing.write(settled);
            }
        }
        withheld.filter(finding -> sums.withheld() > 0)
                .map(finding -> finding.naming(sums.withheld(), finding.place().rowName()))
                .ifPresent(findings::add);
        findings.sort(Finding.ORDER);
        checkBalance(rows);
        house.stop().check();
        writeDecisions(draft, rows.decided());
        reports.errors(findings);
        if (sums.rejected() > 0) {
            writeRejected(draft, corrections, rows, findings);
        }
        return new Planned(sums, rows.blank(), findings, rejectedByExpiry(rows.decided()), partners.inOrder());
    }

    /** Why the scope removes nothing at all, before it is known whether there is anything to remove. */
    private Optional<Finding> withheld(Rows rows) {
        if (options.scope() == Scope.ROWS) {
            return Optional.empty();
        }
        Optional<Place> unknown = rows.decided().firstOfNoAccount();
        if (unknown.isPresent()) {
            return unknown.map(
                    place -> Finding.of(Code.REMOVALS_WITHHELD, place).saying("run"));
        }
        Optional<Place> part = rows.corrections().stream().findFirst();
        if (part.isPresent()) {
            return part.map(place -> Finding.of(Code.REMOVALS_WITHHELD, place).saying("corrections"));
        }
        return options.scope() == Scope.ALL
                ? rows.filesWithoutRows().stream().findFirst().map(place -> Finding.of(Code.REMOVALS_WITHHELD, place)
                        .saying("no-rows"))
                : Optional.empty();
    }

    /** The accounts to be settled beside those that the directory has and rows name, in the order of ids. */
    private List<Id<Account>> beside(DecidedRows rows) {
        Set<Id<Account>> beside = new TreeSet<>(rows.accountsNotInDirectory());
        if (options.scope() == Scope.ALL) {
            present.accounts().stream()
                    .filter(account -> rows.of(account).length == 0)
                    .forEach(beside::add);
        }
        return List.copyOf(beside);
    }

    private List<Change> settle(
            Settlement settlement, Id<Account> account, int[] numbers, DecidedRows rows, List<Finding> findings) {
        AccountCase whole = whole(account, rows, numbers);
        Settled settled = settlement.settle(whole);
        sums.add(settled);
        findings.addAll(settled.findings());
        settle(rows, numbers, whole, settled);
        return settled.changes();
    }

    private AccountCase whole(Id<Account> account, DecidedRows rows, int[] numbers) {
        List<Decision> decisions =
                Arrays.stream(numbers).mapToObj(rows::decision).toList();
        return new AccountCase(account, decisions, present.of(account), expiring(account, decisions));
    }

    private static void settle(DecidedRows rows, int[] numbers, AccountCase account, Settled settled) {
        for (int i = 0; i < numbers.length; i++) {
            Outcome outcome = settled.outcomes().get(account.rows().get(i).place());
            if (outcome != null) {
                rows.settle(numbers[i], outcome);
            }
        }
    }

    /** The account's active licences that expire within the window, if any row could leave them out of sight. */
    private List<License> expiring(Id<Account> account, List<Decision> rows) {
        boolean selects = rows.stream()
                .anyMatch(row -> row.fold(
                        accepted -> accepted.wish().fold(Settling::isSelected, remove -> false), rejected -> false));
        LocalDate end = options.asOf().plusDays(house.programme().expiryWindowDays());
        return (selects ? directory.accounts().byId(account.text()) : Optional.<Account>empty())
                .map(known -> directory.licenses().expiring(known, options.asOf(), end))
                .orElse(List.of());
    }

    private static boolean isSelected(Assignment wanted) {
        return wanted.visibility() == Visibility.SELECTED;
    }

    /** Rows read = accepted + repeated + rejected, and each row has its outcome. */
    private void checkBalance(Rows rows) {
        for (int i = 0; i < rows.decided().ofNoAccount(); i++) {
            sums.count(Outcome.REJECTED);
        }
        if (sums.read() != rows.read() || rows.decided().settled() != rows.read()) {
            throw new IllegalStateException("The balance does not hold: " + rows.read() + " rows were read, but "
                    + sums.read() + " were decided; nothing was applied. This is a fault of the program.");
        }
    }

    private void writeDecisions(Draft draft, DecidedRows decided) throws IOException {
        if (options.decisions()) {
            try (DecisionsCsv csv = new DecisionsCsv(draft.file(DecisionsCsv.NAME))) {
                for (int row = 0; row < decided.size(); row++) {
                    csv.write(decided.place(row), decided.outcome(row));
                }
            }
        }
    }

    private static void writeRejected(Draft draft, Corrections corrections, Rows rows, List<Finding> findings)
            throws IOException {
        DecidedRows decided = rows.decided();
        rows.raw()
                .write(
                        draft.file(RawRows.NAME),
                        row -> decided.outcome(row) == Outcome.REJECTED,
                        decided::place,
                        source -> SourceLayout.of(source, rows.layouts()).lines());
        corrections.write(draft.file(Corrections.NAME), decided, findings, rows.raw(), rows.layouts(), rows.ticks());
    }

    private Map<ExpiryBand, Integer> rejectedByExpiry(DecidedRows rows) {
        Map<ExpiryBand, Integer> counts = new EnumMap<>(ExpiryBand.class);
        for (int row = 0; row < (sums.rejected() == 0 ? 0 : rows.size()); row++) {
            if (rows.outcome(row) == Outcome.REJECTED) {
                Id<Account> account = rows.decision(row).account();
                ExpiryBand band = ExpiryBand.of(account == null ? null : nearest.of(account), options.asOf());
                counts.merge(band, 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * What the rows of a run came to by themselves.
     *
     * @param decided what was decided about each row
     * @param findings all findings so far
     * @param filesWithoutRows the sources that have a header and no row
     * @param corrections the sheets of corrections, which hold only a part of what a run asked for
     * @param raw the raw cells
     * @param layouts how the sheets are laid out
     * @param ticks the rows of the ticks sheets
     * @param read how many rows were read
     * @param blank how many blank rows were passed over
     */
    record Rows(
            DecidedRows decided,
            List<Finding> findings,
            List<Place> filesWithoutRows,
            List<Place> corrections,
            RawRows raw,
            List<SourceLayout> layouts,
            TickRows ticks,
            int read,
            int blank) {}
}
