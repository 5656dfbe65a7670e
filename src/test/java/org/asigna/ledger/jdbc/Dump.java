package org.asigna.ledger.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of the ledger's tables as sorted lines, by which two ledgers are compared. */
final class Dump {
    static final List<String> TABLES =
            Stream.of(BackupTable.values()).map(BackupTable::table).toList();

    private Dump() {}

    /** The ledger of a database, the numbers of publications aside, of which only the order counts. */
    static List<String> of(DataSource dataSource) {
        List<String> lines = new ArrayList<>();
        TABLES.forEach(table -> of(dataSource, table).forEach(line -> lines.add(table + " " + line)));
        return lines;
    }

    private static List<String> of(DataSource dataSource, String table) {
        boolean ordered = table.equals("publication");
        List<String> lines = JdbcClient.create(dataSource)
                .sql("select * from " + table + (ordered ? " order by ordinal" : ""))
                .query()
                .listOfRows()
                .stream()
                .map(Dump::line)
                .toList();
        return ordered ? lines : lines.stream().sorted().toList();
    }

    private static String line(Map<String, Object> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, value) -> {
            if (!column.equalsIgnoreCase("ordinal")) {
                cells.add(column.toLowerCase(Locale.ROOT) + "=" + value);
            }
        });
        return String.join(" ", cells);
    }
}
