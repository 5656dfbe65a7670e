package org.asigna.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger as an earlier version of the program left it, with rows in each of its tables. */
final class OldLedger {
    private static final String RUN = """
            insert into run (id, command, status, by_user, by_host, as_of, started_at, finished_at, options, inputs, counts,
                             revision, plan_hash, exit_code, applied_by, applied_at, plan_id)
            values ('20251103-080000-%s', 'import', '%s', 'ana', 'renewals-1', date '2025-11-03',
                    timestamp with time zone '2025-11-03 08:00:00.123456+00', null, '{}', '[]', '{"read":2}',
                    '0123456789abcdef', null, null, null, null, null)
            """;

    private OldLedger() {}

    /** Makes one in an empty database. */
    static void make(Dialect dialect, int version) throws SQLException {
        JdbcConnectionPool pool = dialect.pool();
        try (Connection open = pool.getConnection()) {
            assertThat(open.isValid(0)).isTrue(); // and keeps a file open
            Flyway.configure(OldLedger.class.getClassLoader())
                    .dataSource(pool)
                    .locations(dialect.locations().toArray(String[]::new))
                    .javaMigrations(new BatchTables(dialect.platform()))
                    .target(Integer.toString(version))
                    .load()
                    .migrate();
            fill(pool, version);
        } finally {
            pool.dispose();
        }
    }

    private static void fill(DataSource source, int version) {
        JdbcClient jdbc = JdbcClient.create(source);
        List<String> rows = new ArrayList<>();
        rows.add(RUN.replaceFirst("%s", "aaaa").replaceFirst("%s", "applied"));
        rows.add(RUN.replaceFirst("%s", "bbbb").replaceFirst("%s", "running"));
        rows.add("update run set applied_by = '20251103-080000-aaaa' where id = '20251103-080000-aaaa'");
        rows.add("insert into publication (revision, run_id, host, published_at) values ('0123456789abcdef',"
                + " '20251103-080000-aaaa', 'renewals-1', timestamp with time zone '2025-11-03 07:00:00+00')");
        rows.add("insert into assignment values ('a-1', 'p-1', 'A-1', 'P-1', 'C-1', 'selected', 'L-1;L-2')");
        rows.add("insert into assignment_change values ('20251103-080000-aaaa', 'a-1', 'p-1', 'A-1', 'P-1', 'created',"
                + " null, null, null, 'C-1', 'selected', 'L-1;L-2', 'requests.csv:2',"
                + " timestamp with time zone '2025-11-03 08:00:01+00')");
        if (version >= 3) {
            rows.add("insert into departed values ('account', 'a-0', 'A-0', 'Gone', '', '')");
        }
        if (version >= 4) {
            rows.add("insert into last_change values ('20251103-080000-aaaa')");
        }
        if (version >= 6) {
            rows.add("insert into drift values ('a-1', 'p-1', 'contact-inactive', '', '20251103-080000-aaaa',"
                    + " timestamp with time zone '2025-11-03 09:00:00+00')");
        }
        rows.forEach(sql -> jdbc.sql(sql).update());
    }

    /** The rows of all tables of the ledger that are there, each as far as these columns go. */
    static Map<String, Set<Map<String, Object>>> rows(DataSource source, Map<String, Set<String>> columns) {
        Map<String, Set<Map<String, Object>>> rows = new TreeMap<>();
        columns.forEach((table, names) -> {
            Set<Map<String, Object>> own = new HashSet<>();
            JdbcClient.create(source)
                    .sql("select " + String.join(", ", names) + " from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> own.add(new LinkedHashMap<>(row)));
            rows.put(table, own);
        });
        return rows;
    }

    /** The columns of all tables of the ledger that are there. */
    static Map<String, Set<String>> columns(DataSource source) {
        Map<String, Set<String>> columns = new TreeMap<>();
        JdbcClient.create(source)
                .sql(
                        "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    String table = column.get(0).toLowerCase(Locale.ROOT);
                    if (Dump.TABLES.contains(table)) {
                        columns.computeIfAbsent(table, none -> new TreeSet<>()).add(column.get(1));
                    }
                });
        return columns;
    }
}
