package org.asigna.run.corrections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Field;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;

/** The accounts whose ticks rejected rows take, or would take once they are mended. */
final class TickedAccounts {
    private final Set<Id<Account>> accounts = new HashSet<>();
    private final Map<String, List<String>> suggested = new HashMap<>();
    private boolean anybody;

    /** Looks at a row and its cells, which stand in these columns. */
    void add(RejectedRow row, List<String> cells, SheetColumns columns) {
        if (!takesTicks(row, cells, columns)) {
            return;
        }
        if (row.account() == null) {
            anybody = true;
        } else {
            accounts.add(row.account());
        }
        for (Finding finding : row.findings()) {
            if (finding.code() == Code.ACCOUNT_UNKNOWN || finding.code() == Code.ACCOUNT_AMBIGUOUS) {
                finding.suggestions().forEach(suggestion -> accounts.add(new Id<>(suggestion.text())));
                suggested.put(Text.key(Text.clean(finding.value())), Candidates.ids(finding.suggestions()));
            }
        }
    }

    /** Whether a row may take ticks; nobody knows what the cells of a malformed one are. */
    private static boolean takesTicks(RejectedRow row, List<String> cells, SheetColumns columns) {
        if (row.findings().stream().anyMatch(finding -> finding.code() == Code.ROW_MALFORMED)) {
            return true;
        }
        Optional<Visibility> visibility = Vocabulary.standard().visibility(text(columns.of(Field.VISIBILITY), cells));
        return text(columns.of(Field.LICENSES), cells).isEmpty() && !visibility.equals(Optional.of(Visibility.ALL));
    }

    private static String text(int column, List<String> cells) {
        return column < 0 || column >= cells.size() ? "" : Text.clean(cells.get(column));
    }

    /** The accounts that rows name, or may name. */
    Set<Id<Account>> known() {
        return Set.copyOf(accounts);
    }

    /** Whether a row that names no known account takes ticks: they may be those of any account. */
    boolean mayBeAnybodys() {
        return anybody;
    }

    /** The accounts that a text in a row may mean, by their ids; none if no row has it. */
    List<String> suggestedFor(String text) {
        return suggested.getOrDefault(Text.key(Text.clean(text)), List.of());
    }
}
