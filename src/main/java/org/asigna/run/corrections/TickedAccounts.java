package org.asigna.run.corrections;

import java.util.List;
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
    private final SheetColumns columns;
    private final Set<Id<Account>> accounts;

    /** The accounts of a sheet's rows, added to those of the sheets before. */
    TickedAccounts(SheetColumns columns, Set<Id<Account>> accounts) {
        this.columns = columns;
        this.accounts = accounts;
    }

    /** Looks at a row and its cells. */
    void add(RejectedRow row, List<String> cells) {
        Optional<Visibility> visibility = Vocabulary.standard().visibility(text(Field.VISIBILITY, cells));
        if (!text(Field.LICENSES, cells).isEmpty() || visibility.equals(Optional.of(Visibility.ALL))) {
            return;
        }
        if (row.account() != null) {
            accounts.add(row.account());
        }
        for (Finding finding : row.findings()) {
            if (finding.code() == Code.ACCOUNT_UNKNOWN || finding.code() == Code.ACCOUNT_AMBIGUOUS) {
                finding.suggestions().forEach(suggestion -> accounts.add(new Id<>(suggestion.text())));
            }
        }
    }

    private String text(Field field, List<String> cells) {
        int column = columns.of(field);
        return column < 0 || column >= cells.size() ? "" : Text.clean(cells.get(column));
    }
}
