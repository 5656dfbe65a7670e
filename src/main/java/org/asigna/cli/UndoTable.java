package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.directory.Id;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.plan.Change;
import org.asigna.run.undo.Undo;
import org.asigna.run.undo.Undoing;
import org.jspecify.annotations.Nullable;

/**
 * What an undo would do, as a table: each assignment that it restores or keeps, as it is and as it would be. It is measured
 * first and shown next, so that a long one need not be held.
 */
final class UndoTable {
    private static final String NONE = "-";

    private final Phrases phrases;
    private final String[] header;
    private final TextTable table;

    UndoTable(Language language) {
        this.phrases = language.phrases();
        this.header = Stream.of("change", "account", "partner", "now", "then")
                .map(column -> phrases.say("undo." + column).toUpperCase(language.locale()))
                .toArray(String[]::new);
        this.table = new TextTable(header.length);
        table.measure(header);
    }

    /** Makes room for one more. */
    void measure(Undoing undoing) {
        row(undoing).ifPresent(table::measure);
    }

    /** Shows all that were measured; nothing if there is none. */
    void show(Undo undo, Program program) {
        if (table.rows() > 1) {
            program.show(table.line(header));
            undo.forEach(undoing -> row(undoing).map(table::line).ifPresent(program::show));
        }
    }

    private Optional<String[]> row(Undoing undoing) {
        return undoing.fold(
                restored -> Optional.of(row(restored.change())),
                kept -> Optional.of(row(
                        phrases.say("undo.keeping"),
                        kept.pair(),
                        state(kept.present()),
                        phrases.say("undo.later", kept.by().text()))),
                undone -> Optional.empty());
    }

    private String[] row(Change change) {
        return row(
                phrases.say("undo." + change.kind().word()),
                change.pair(),
                state(change.before()),
                state(change.after()));
    }

    private static String[] row(String change, Pair pair, String now, String then) {
        return new String[] {change, pair.account().text(), pair.partner().text(), now, then};
    }

    private static String state(@Nullable Assignment state) {
        return state == null
                ? NONE
                : Stream.of(
                                state.contact().text(),
                                state.visibility().word(),
                                state.licenses().stream().map(Id::text).collect(joining(";")))
                        .filter(text -> !text.isEmpty())
                        .collect(joining(" "));
    }
}
