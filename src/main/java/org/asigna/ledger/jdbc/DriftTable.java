package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.asigna.ledger.Drift;
import org.asigna.ledger.RunId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what speaks against present assignments, and since when. */
final class DriftTable {
    private static final int BATCH = 1_000;

    private static final String ALL = "select account, partner, code, license, run_id, since from drift";

    private static final String INSERT =
            "insert into drift (account, partner, code, license, run_id, since) values (?, ?, ?, ?, ?, ?)";

    private static final String DELETE =
            "delete from drift where account = ? and partner = ? and code = ? and license = ?";

    private final JdbcTemplate template;

    DriftTable(JdbcTemplate template) {
        this.template = template;
    }

    void read(Consumer<? super Drift> consumer) {
        template.query(ALL, (ResultSet row) -> consumer.accept(drift(row)));
    }

    private static Drift drift(ResultSet row) throws SQLException {
        return new Drift(
                new Drift.Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                new RunId(row.getString(5)),
                Times.instant(row, "since"));
    }

    void insert(Collection<Drift> came) {
        send(INSERT, came.stream().map(DriftTable::row).toList());
    }

    void delete(Collection<Drift.Key> went) {
        send(DELETE, went.stream().map(DriftTable::key).toList());
    }

    private void send(String statement, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            template.batchUpdate(statement, new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + BATCH))));
        }
    }

    private static Object[] row(Drift drift) {
        Drift.Key key = drift.key();
        return new Object[] {
            key.account(),
            key.partner(),
            key.code(),
            key.license(),
            drift.seenBy().text(),
            Times.column(drift.since())
        };
    }

    private static Object[] key(Drift.Key key) {
        return new Object[] {key.account(), key.partner(), key.code(), key.license()};
    }
}
