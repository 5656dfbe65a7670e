package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.asigna.directory.Departure;
import org.asigna.directory.Departure.Kind;
import org.asigna.directory.Departures;
import org.asigna.directory.Id;
import org.asigna.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what has left the directory, as it was last known. */
final class DepartedTable {
    private static final int BATCH = 1_000;
    private static final int PAGE = 5_000;

    private static final String DELETE = "delete from departed where kind = ? and id_key = ?";

    private static final String INSERT =
            "insert into departed (kind, id_key, id, name, partner_level, email) values (?, ?, ?, ?, ?, ?)";

    private static final String NEXT_PAGE = """
            select kind, id, name, partner_level, email from departed
            where kind = :kind and id_key > :after order by kind, id_key
            """ + "fetch first " + PAGE + " rows only";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DepartedTable(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Writes departures, each in the place of an earlier one of the same id. */
    void put(Departures departures) {
        List<Departure> waiting = new ArrayList<>();
        departures.forEach(departure -> {
            waiting.add(departure);
            if (waiting.size() == BATCH) {
                send(waiting);
            }
        });
        send(waiting);
    }

    private void send(List<Departure> waiting) {
        template.batchUpdate(DELETE, waiting.stream().map(DepartedTable::key).toList());
        template.batchUpdate(INSERT, waiting.stream().map(DepartedTable::row).toList());
        waiting.clear();
    }

    private static Object[] key(Departure departure) {
        return new Object[] {departure.kind().word(), Text.key(departure.id().text())};
    }

    private static Object[] row(Departure departure) {
        String id = departure.id().text();
        return new Object[] {
            departure.kind().word(), Text.key(id), id, departure.name(), departure.level(), departure.email()
        };
    }

    /** Removes those of a kind that have these keys; how many there were. */
    int delete(Kind kind, Collection<String> keys) {
        List<Object[]> rows =
                keys.stream().map(key -> new Object[] {kind.word(), key}).toList();
        return rows.isEmpty()
                ? 0
                : Arrays.stream(template.batchUpdate(DELETE, rows)).sum();
    }

    /** Gives each departure, by kind and id, a page at a time. */
    void read(Consumer<? super Departure> consumer) {
        for (Kind kind : Kind.values()) {
            read(kind, consumer);
        }
    }

    /** Gives those of one kind. */
    void read(Kind kind, Consumer<? super Departure> consumer) {
        String after = "";
        List<Departure> page;
        do {
            page = jdbc.sql(NEXT_PAGE)
                    .param("kind", kind.word())
                    .param("after", after)
                    .query(DepartedTable::departure)
                    .list();
            page.forEach(consumer);
            if (!page.isEmpty()) {
                after = Text.key(page.get(page.size() - 1).id().text());
            }
        } while (page.size() == PAGE);
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        return new Departure(
                Kind.ofWord(row.getString("kind")),
                new Id<>(row.getString("id")),
                row.getString("name"),
                row.getString("partner_level"),
                row.getString("email"));
    }
}
