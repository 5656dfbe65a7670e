package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Selection;
import org.asigna.finding.Telling;
import org.asigna.ledger.AssignmentMovedException;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes changes to the present assignments and to their history, in batches. */
final class ChangeWriter implements AutoCloseable {
    private static final int BATCH = 1_000;

    private static final String CREATE = """
            insert into assignment (account_key, partner_key, account_id, partner_id, contact_id, visibility, license_ids)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update assignment set account_id = ?, partner_id = ?, contact_id = ?, visibility = ?, license_ids = ?
            where account_key = ? and partner_key = ? and contact_id = ? and visibility = ? and license_ids = ?
            """;

    private static final String REMOVE = """
            delete from assignment
            where account_key = ? and partner_key = ? and contact_id = ? and visibility = ? and license_ids = ?
            """;

    private static final String REMEMBER = """
            insert into assignment_change (kind, source, account_key, partner_key, account_id, partner_id,
                                           contact_before, visibility_before, license_ids_before,
                                           contact_after, visibility_after, license_ids_after,
                                           run_id, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final int longestText;
    private final StateBatch creating;
    private final StateBatch updating;
    private final StateBatch removing;
    private final StateBatch remembering;
    private int waiting;

    /** A writer for one run in the connection's transaction; {@link #flush} ends it. */
    ChangeWriter(Connection connection, RunId run, Instant now, int longestText) throws SQLException {
        this.longestText = longestText;
        this.creating = new StateBatch(connection, CREATE);
        this.updating = new StateBatch(connection, UPDATE);
        this.removing = new StateBatch(connection, REMOVE);
        this.remembering = new StateBatch(connection, REMEMBER);
        remembering.always(13, run.text());
        remembering.always(14, Times.column(now));
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
                creating.add(
                        pair,
                        accountKey,
                        partnerKey,
                        account,
                        partner,
                        after.contact,
                        after.visibility,
                        after.licenses);
            case UPDATED ->
                updating.add(
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
                removing.add(pair, accountKey, partnerKey, before.contact, before.visibility, before.licenses);
            case UNCHANGED -> throw new IllegalArgumentException("nothing to write for " + change);
        }
        remembering.add(
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
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        creating.send();
        updating.send();
        removing.send();
        remembering.send();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        creating.close();
        updating.close();
        removing.close();
        remembering.close();
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
        if (text.length() > longestText) {
            throw new LedgerException(
                    Reason.TOO_LONG,
                    Telling.of("ledger.too-long", pair.account(), pair.partner(), what, text.length(), longestText));
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
