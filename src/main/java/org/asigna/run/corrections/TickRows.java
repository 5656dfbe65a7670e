package org.asigna.run.corrections;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.plan.folder.RawRows;
import org.jspecify.annotations.Nullable;

/** The rows of the ticks sheets, kept until it is known which of them go back: those that rejected requests take. */
public final class TickRows implements Closeable {
    private final RawRows raw;
    private final List<Kept> rows = new ArrayList<>();
    private final Map<Source, SourceLayout> layouts = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param file where their cells are kept as long as this lives
     * @throws IOException if it cannot be created
     */
    public TickRows(Path file) throws IOException {
        this.raw = new RawRows(file);
    }

    /**
     * Keeps the next row.
     *
     * @param account the account that it names, null if it is not known
     * @throws IOException if the disk does not take it
     */
    public void keep(Row row, @Nullable Id<Account> account) throws IOException {
        raw.keep(row.line().cells());
        rows.add(new Kept(row.place(), account));
    }

    /** Notes how a sheet is laid out, once its rows are read. */
    public void end(Table table) {
        layouts.put(table.source(), SourceLayout.of(table));
    }

    /**
     * The rows that rejected requests take or may take, by their sheet: those of their accounts, and those that are wrong and
     * may be anybody's. Where a request may be of any account, those that are of no known one, and those of accounts some of
     * whose ticks fed nothing.
     *
     * @param all all findings, in the order of reports
     */
    Map<SourceLayout, List<RejectedRow>> of(TickedAccounts ticked, List<Finding> all) {
        Set<Id<Account>> accounts = new HashSet<>(ticked.known());
        if (ticked.mayBeAnybodys()) {
            accounts.addAll(unused(all));
        } else if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<SourceLayout, List<RejectedRow>> wanted = new LinkedHashMap<>();
        RowFindings findings = new RowFindings(all);
        for (int number = 0; number < rows.size(); number++) {
            Kept row = rows.get(number);
            List<Finding> told = findings.of(row.place);
            boolean isWanted = row.account == null
                    ? ticked.mayBeAnybodys() || told.stream().anyMatch(Finding::isError)
                    : accounts.contains(row.account);
            if (isWanted) {
                SourceLayout layout = SourceLayout.of(row.place.source(), List.copyOf(layouts.values()));
                wanted.computeIfAbsent(layout, key -> new ArrayList<>())
                        .add(new RejectedRow(number, row.place, row.account, null, false, false, told));
            }
        }
        return wanted;
    }

    /** The accounts that are known and some of whose ticks fed nothing. */
    private Set<Id<Account>> unused(List<Finding> all) {
        Set<Id<Account>> accounts = new HashSet<>();
        RowFindings findings = new RowFindings(all);
        for (Kept row : rows) {
            boolean fedNothing =
                    findings.of(row.place).stream().anyMatch(finding -> finding.code() == Code.TICKS_UNUSED);
            if (fedNothing && row.account != null) {
                accounts.add(row.account);
            }
        }
        return accounts;
    }

    /** Begins to read the cells of rows. */
    RawRows.Reading read() throws IOException {
        return raw.read();
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private record Kept(Place place, @Nullable Id<Account> account) {}
}
