package org.asigna.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.asigna.assignment.Departed;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.directory.revision.LicenseDetails;
import org.asigna.language.Language;
import org.asigna.report.html.CoverageFacts;
import org.asigna.report.html.CoveragePage;

/** The reports of a coverage: all licences that expire, the gaps among them, and a page for people. */
public final class CoverageReport {
    private static final List<Column> LICENSES = List.of(
            Column.text("account_id", 16),
            Column.text("account_name", 36),
            Column.text("license_id", 16),
            Column.text("product", 30),
            Column.text("quantity", 10),
            Column.text("expires_on", 12),
            Column.number("days", 8),
            Column.text("covered", 10),
            Column.text("reason", 24),
            Column.text("partner_ids", 24),
            Column.text("partner_names", 40));

    private static final List<Column> GAPS = List.of(
            Column.text("expires_on", 12),
            Column.number("days", 8),
            Column.text("account_id", 16),
            Column.text("account_name", 36),
            Column.number("license_count", 14),
            Column.text("license_ids", 44),
            Column.text("reason", 24),
            Column.text("partner_ids", 24),
            Column.text("partner_names", 40));

    private final Reports reports;
    private final LocalDate asOf;
    private final Departed departed;
    private final LicenseDetails details;

    /**
     * Reports of a coverage.
     *
     * @param asOf the day from which days are counted
     * @param departed knows the names of partners, those that have left the directory among them
     * @param details what else is known of the licences
     */
    public CoverageReport(Reports reports, LocalDate asOf, Departed departed, LicenseDetails details) {
        this.reports = reports;
        this.asOf = asOf;
        this.departed = departed;
        this.details = details;
    }

    /**
     * Writes them.
     *
     * @throws IOException if the disk does not take them
     */
    public void write(List<Expiring> licenses, List<Gap> gaps) throws IOException {
        reports.table("coverage", LICENSES, licenses, this::row);
        reports.table("gaps", GAPS, gaps, this::row);
    }

    /**
     * Writes the page for people.
     *
     * @throws IOException if the disk does not take it
     */
    public void page(Path file, Language language, int within, List<Expiring> licenses, List<Gap> gaps)
            throws IOException {
        List<CoverageTotal> totals = CoverageTotal.of(licenses, asOf, within);
        new CoveragePage(language).write(file, new CoverageFacts(asOf, totals, licenses, gaps, this::names));
    }

    private String[] row(Expiring line) {
        return new String[] {
            line.account().id().text(),
            line.account().name(),
            line.license().id().text(),
            details.product(line.license()),
            details.quantity(line.license()),
            line.expiresOn().toString(),
            days(line.expiresOn()),
            line.isCovered() ? "yes" : "no",
            line.reason() == null ? "" : line.reason().text(),
            list(line.partners(), Id::text),
            names(line.partners())
        };
    }

    private String[] row(Gap gap) {
        return new String[] {
            gap.expiresOn().toString(),
            days(gap.expiresOn()),
            gap.account().id().text(),
            gap.account().name(),
            Integer.toString(gap.licenses().size()),
            String.join(";", gap.licenses()),
            gap.reason().text(),
            list(gap.partners(), Id::text),
            names(gap.partners())
        };
    }

    private String days(LocalDate day) {
        return Long.toString(ChronoUnit.DAYS.between(asOf, day));
    }

    private String names(List<Id<Partner>> partners) {
        return list(partners, departed::partnerName);
    }

    private static String list(List<Id<Partner>> partners, Function<Id<Partner>, String> text) {
        return partners.stream().map(text).collect(joining(";"));
    }
}
