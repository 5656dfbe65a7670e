package org.asigna.ledger.jdbc;

import java.sql.SQLException;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Selection;
import org.asigna.finding.Telling;
import org.asigna.ledger.AssignmentMovedException;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.plan.Change;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes changes to the present assignments and to their history, in batches. */
final class ChangeWriter implements AutoCloseable {
    private final ChangeBatches batches;

    /** A writer into batches; {@link #flush} ends it. */
    ChangeWriter(ChangeBatches batches) {
        this.batches = batches;
    }

    /**
     * Writes a change that changes something.
     *
     * @throws AssignmentMovedException if an assignment among the last ones is not in the state before
     * @throws LedgerException if a text is too long
     */
    void write(Change change) throws SQLException {
        Pair pair = change.pair();
        String account = pair.account().text();
        String partner = pair.partner().text();
        String accountKey = Text.key(account);
        String partnerKey = Text.key(partner);
        Columns before = columns(change.before());
        Columns after = columns(change.after());
        switch (change.kind()) {
            case CREATED ->
                batches.creating()
                        .add(
                                pair,
                                accountKey,
                                partnerKey,
                                account,
                                partner,
                                after.contact,
                                after.visibility,
                                after.licenses);
            case UPDATED ->
                batches.updating()
                        .add(
                                pair,
                                account,
                                partner,
                                after.contact,
                                after.visibility,
                                after.licenses,
                                accountKey,
                                partnerKey,
                                before.contact,
                                before.visibility,
                                before.licenses);
            case REMOVED ->
                batches.removing()
                        .add(pair, accountKey, partnerKey, before.contact, before.visibility, before.licenses);
            case UNCHANGED -> throw new IllegalArgumentException("nothing to write for " + change);
        }
        batches.remembering()
                .add(
                        pair,
                        change.kind().word(),
                        fitting(pair, Telling.of("ledger.rows"), change.source()),
                        accountKey,
                        partnerKey,
                        account,
                        partner,
                        before.contact,
                        before.visibility,
                        before.licenses,
                        after.contact,
                        after.visibility,
                        after.licenses);
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        batches.send();
    }

    @Override
    public void close() throws SQLException {
        batches.close();
    }

    private Columns columns(@Nullable Assignment state) {
        if (state == null) {
            return Columns.NONE;
        }
        String licenses = Selection.text(state.licenses());
        return new Columns(
                state.contact().text(),
                state.visibility().word(),
                fitting(
                        state.pair(),
                        Telling.of("ledger.selection", state.licenses().size()),
                        licenses));
    }

    private String fitting(Pair pair, Telling what, String text) {
        if (text.length() > Dialect.LONGEST_TEXT) {
            throw new LedgerException(
                    Reason.TOO_LONG,
                    Telling.of(
                            "ledger.too-long",
                            pair.account(),
                            pair.partner(),
                            what,
                            text.length(),
                            Dialect.LONGEST_TEXT));
        }
        return text;
    }

    /** A state as it stands in three columns; null in all of them where there is no assignment. */
    private record Columns(
            @Nullable String contact,
            @Nullable String visibility,
            @Nullable String licenses) {
        static final Columns NONE = new Columns(null, null, null);
    }
}
