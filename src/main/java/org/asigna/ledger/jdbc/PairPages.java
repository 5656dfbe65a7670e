package org.asigna.ledger.jdbc;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asigna.assignment.Pair;
import org.asigna.text.Text;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a table in the order of its pairs, a page at a time, each page beginning behind the last pair of the one before.
 * So memory is bounded on every database, whatever its driver makes of a fetch size.
 *
 * @param rows what each row becomes
 * @param pairOf the pair of that
 */
record PairPages<T>(JdbcClient jdbc, RowMapper<T> rows, Function<T, Pair> pairOf) {
    private static final int PAGE = 5_000;

    private static final String AFTER_PAIR =
            "account_key >= :account and (account_key > :account or partner_key > :partner) order by ";

    private static final String NEXT_PAGE = "account_key, partner_key fetch first " + PAGE + " rows only";

    /** Gives each row of a table whose index begins with the pair. */
    void read(String select, Consumer<? super T> consumer) {
        readOn(select + " where " + AFTER_PAIR + NEXT_PAGE, Map.of(), consumer);
    }

    /** Gives each row with a value in a column, of a table whose index begins with that column and then the pair. */
    void readWhere(String select, String column, String value, Consumer<? super T> consumer) {
        String sql = select + " where " + column + " = :value and " + AFTER_PAIR + column + ", " + NEXT_PAGE;
        readOn(sql, Map.of("value", value), consumer);
    }

    private void readOn(String sql, Map<String, ?> parameters, Consumer<? super T> consumer) {
        String account = "";
        String partner = "";
        List<T> page;
        do {
            page = jdbc.sql(sql)
                    .params(parameters)
                    .param("account", account)
                    .param("partner", partner)
                    .query(rows)
                    .list();
            page.forEach(consumer);
            if (!page.isEmpty()) {
                Pair last = pairOf.apply(page.get(page.size() - 1));
                account = Text.key(last.account().text());
                partner = Text.key(last.partner().text());
            }
        } while (page.size() == PAGE);
    }
}
