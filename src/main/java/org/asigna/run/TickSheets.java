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
import org.jspecify.annotations.Nullable;

/** Reads the ticks sheets of a run, before its requests are decided. */
final class TickSheets {
    private final Vocabulary vocabulary;
    private final Resolver resolver;
    private final Ticks ticks;
    private final List<Finding> findings = new ArrayList<>();

    TickSheets(Vocabulary vocabulary, Resolver resolver, Ticks ticks) {
        this.vocabulary = vocabulary;
        this.resolver = resolver;
        this.ticks = ticks;
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
            take(reader.read(row));
        }
        findings.addAll(table.findings());
        inputs.note(table.findings());
    }

    /** What is wrong in the sheets. */
    List<Finding> findings() {
        return findings;
    }

    private void take(TickRow row) {
        findings.addAll(row.findings());
        if (row.tick() == org.asigna.language.Tick.UNTICKED) {
            return;
        }
        boolean unclear = row.tick() == org.asigna.language.Tick.UNKNOWN;
        Tick tick = new Tick(row.accountPlace(), row.account(), row.license(), unclear);
        if (row.account().isEmpty()) {
            ticks.addForAnybody(tick);
            return;
        }
        Optional<Account> account = resolver.account(row.account());
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
