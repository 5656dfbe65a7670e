package org.asigna.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** What an older ledger held before it was upgraded. */
record Before(Map<String, Set<String>> columns, Map<String, Set<Map<String, Object>>> rows) {
    static Before of(Dialect dialect) {
        JdbcConnectionPool pool = dialect.pool();
        try {
            Map<String, Set<String>> columns = OldLedger.columns(pool);
            return new Before(columns, OldLedger.rows(pool, columns));
        } finally {
            pool.dispose();
        }
    }

    /** That a ledger has come to its newest version with all that it held, once it has been opened. */
    void assertUpgraded(Dialect dialect, LedgerDatabase opened) throws SQLException {
        try (opened) {
            assertThat(OldLedger.rows(opened.dataSource(), columns)).isEqualTo(rows);
        }
        try (Connection connection = dialect.connect()) {
            assertThat(Migrations.areDone(connection, dialect)).isTrue();
        }
    }
}
