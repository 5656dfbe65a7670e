package org.asigna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.language.Tick;
import org.asigna.language.Vocabulary;

/** Reads the rows of one ticks table. */
public final class TickReader {
    private final Vocabulary vocabulary;
    private final int account;
    private final int partner;
    private final int license;
    private final int tick;

    /**
     * A reader of a table.
     *
     * @param table a ticks table
     */
    public TickReader(Vocabulary vocabulary, Table table) {
        this.vocabulary = vocabulary;
        this.account = table.column("account");
        this.partner = table.column("partner");
        this.license = table.column("license");
        this.tick = table.column("tick");
    }

    /** What a row says. An unticked licence is not shown whatever else the row holds, so nothing else of it is checked. */
    public TickRow read(Row row) {
        Optional<Finding> malformed = row.malformed();
        if (malformed.isPresent()) {
            return said(row, "", "", "", Tick.UNKNOWN, List.of(malformed.get()));
        }
        List<Finding> findings = new ArrayList<>(0);
        Tick said = tick(row, findings);
        boolean accountUsable = true;
        boolean partnerUsable = true;
        if (said != Tick.UNTICKED) {
            accountUsable = checkUsable(row, account, findings);
            if (row.text(account).isEmpty()) {
                findings.add(Finding.of(Code.ACCOUNT_MISSING, row.at(account)));
            }
            partnerUsable = checkUsable(row, partner, findings);
            if (checkUsable(row, license, findings) && row.text(license).isEmpty()) {
                findings.add(Finding.of(Code.LICENSES_MISSING, row.at(license)).saying("tick"));
            }
        }
        Tick believed = findings.isEmpty() ? said : Tick.UNKNOWN;
        return said(
                row,
                accountUsable ? row.text(account) : "",
                partnerUsable ? row.text(partner) : "",
                row.text(license),
                believed,
                findings);
    }

    private TickRow said(
            Row row,
            String accountText,
            String partnerText,
            String licenseText,
            Tick believed,
            List<Finding> findings) {
        return new TickRow(row.place(), row.at(account), accountText, partnerText, licenseText, believed, findings);
    }

    private Tick tick(Row row, List<Finding> findings) {
        Tick said = vocabulary.tick(row.text(tick));
        if (said == Tick.UNKNOWN && checkUsable(row, tick, findings)) {
            findings.add(Finding.of(Code.TICK_UNKNOWN, row.at(tick), row.raw(tick)));
        }
        return said;
    }

    private boolean checkUsable(Row row, int column, List<Finding> findings) {
        Optional<Finding> fault = row.fault(column, column != tick, vocabulary);
        fault.ifPresent(findings::add);
        return fault.isEmpty();
    }
}
