package org.asigna.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Ticks;
import org.asigna.assignment.Ticks.Tick;
import org.asigna.directory.Account;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.intake.TickReader;
import org.asigna.intake.TickRow;
import org.asigna.language.Vocabulary;
import org.asigna.run.corrections.TickRows;
import org.jspecify.annotations.Nullable;

/** Reads the ticks sheets of a run, before its requests are decided. */
final class TickSheets {
    private final Vocabulary vocabulary;
    private final Resolver resolver;
    private final Ticks ticks;
    private final TickRows rows;
    private final List<Finding> findings = new ArrayList<>();

    TickSheets(Vocabulary vocabulary, Resolver resolver, Ticks ticks, TickRows rows) {
        this.vocabulary = vocabulary;
        this.resolver = resolver;
        this.ticks = ticks;
        this.rows = rows;
    }

    /**
     * Reads a table of ticks to its end.
     *
     * @param inputs count its rows
     */
    void read(Table table, Inputs inputs) throws IOException {
        ticks.addSheet();
        TickReader reader = new TickReader(vocabulary, table);
        for (Row row = table.next(); row != null; row = table.next()) {
            inputs.count(table.source(), 1);
            take(row, reader.read(row));
        }
        rows.end(table);
        findings.addAll(table.findings());
        inputs.note(table.findings());
    }

    /** What is wrong in the sheets. */
    List<Finding> findings() {
        return findings;
    }

    private void take(Row raw, TickRow row) throws IOException {
        findings.addAll(row.findings());
        Optional<Account> account = row.account().isEmpty() ? Optional.empty() : resolver.account(row.account());
        rows.keep(raw, account.map(Account::id).orElse(null));
        if (row.tick() == org.asigna.language.Tick.UNTICKED) {
            return;
        }
        boolean unclear = row.tick() == org.asigna.language.Tick.UNKNOWN;
        Tick tick = new Tick(row.accountPlace(), row.account(), row.license(), unclear);
        if (row.account().isEmpty()) {
            ticks.addForAnybody(tick);
            return;
        }
        if (account.isPresent()) {
            ticks.add(account.get(), feeds(row.partner()), tick);
        } else if (!unclear) {
            ticks.addUnknown(tick);
        }
    }

    private Predicate<@Nullable Partner> feeds(String partnerText) {
        if (partnerText.isEmpty()) {
            return partner -> true;
        }
        Optional<Partner> named = resolver.partner(partnerText);
        return partner -> partner != null && named.isPresent() && named.get().equals(partner);
    }
}
