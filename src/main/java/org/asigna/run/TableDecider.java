package org.asigna.run;

import java.util.Optional;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Visibility;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.language.Vocabulary;
import org.asigna.rules.Decider;
import org.asigna.run.plain.Known;
import org.asigna.run.plain.PlainDecider;
import org.jspecify.annotations.Nullable;

/** Decides the rows of one table by themselves: the plain ones quickly, the others the usual way. */
final class TableDecider {
    private final Table table;
    private final RequestReader reader;
    private final @Nullable PlainDecider plain;
    private final Decider usual;

    /**
     * Decides the rows of a table.
     *
     * @param known what plain rows are decided by; null if no row is to be decided quickly
     */
    TableDecider(
            Vocabulary vocabulary, Table table, Optional<Visibility> visibility, Decider usual, @Nullable Known known) {
        this.table = table;
        this.reader = new RequestReader(vocabulary, table, visibility);
        this.plain = known == null ? null : new PlainDecider(known, vocabulary, table, reader);
        this.usual = usual;
    }

    boolean isOf(Table other) {
        return table == other;
    }

    Decision decide(Row row) {
        Decision decision = plain == null ? null : plain.decide(row);
        return decision != null ? decision : usual.decide(reader.read(row));
    }
}
