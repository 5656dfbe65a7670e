package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.asigna.assignment.Present;
import org.asigna.assignment.Visibility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The table of the present assignments, read without making an object of each. */
record PresentTable(JdbcTemplate template) {
    private static final int PAGE = 10_000;

    private static final String NEXT_PAGE = """
            select account_key, partner_key, account_id, partner_id, contact_id, visibility, license_ids from assignment
            where account_key >= ? and (account_key > ? or partner_key > ?)
            order by account_key, partner_key
            """ + "fetch first " + PAGE + " rows only";

    /** Whether there is none. */
    boolean isEmpty() {
        return template.queryForList("select partner_key from assignment fetch first 1 rows only")
                .isEmpty();
    }

    /** Adds all of them, a page at a time. */
    void read(Present present) {
        Page page = new Page(present);
        do {
            page.rows = 0;
            template.query(NEXT_PAGE, page, page.account, page.account, page.partner);
        } while (page.rows == PAGE);
    }

    /** Takes the rows of one page, and knows where the next one begins. */
    private static final class Page implements RowCallbackHandler {
        private static final String ALL = Visibility.ALL.word();

        private final Present present;
        private String account = "";
        private String partner = "";
        private int rows;

        Page(Present present) {
            this.present = present;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (++rows == PAGE) {
                account = row.getString(1);
                partner = row.getString(2);
            }
            boolean all = ALL.equals(row.getString(6));
            present.add(row.getString(3), row.getString(4), row.getString(5), all ? null : row.getString(7));
        }
    }
}
