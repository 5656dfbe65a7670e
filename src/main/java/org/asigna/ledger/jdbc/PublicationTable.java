package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.asigna.ledger.Publication;
import org.asigna.ledger.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of which directory revision came into force when. */
final class PublicationTable {
    private static final String NEWEST_FIRST =
            "select revision, run_id, host, published_at from publication order by ordinal desc";

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Publication publication) {
        jdbc.sql("insert into publication (revision, run_id, host, published_at) values (:revision, :run, :host, :at)")
                .param("revision", publication.revision())
                .param("run", publication.run().text())
                .param("host", publication.host())
                .param("at", Times.column(publication.at()))
                .update();
    }

    Optional<Publication> newest() {
        return jdbc.sql(NEWEST_FIRST + " fetch first 1 row only")
                .query(PublicationTable::publication)
                .optional();
    }

    List<Publication> all() {
        return jdbc.sql(NEWEST_FIRST).query(PublicationTable::publication).list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getString("revision"),
                new RunId(row.getString("run_id")),
                row.getString("host"),
                Times.instant(row, "published_at"));
    }
}
