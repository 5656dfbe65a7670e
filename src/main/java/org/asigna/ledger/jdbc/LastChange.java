package org.asigna.ledger.jdbc;

import java.util.Optional;
import org.asigna.ledger.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the one run that changed an assignment last. */
record LastChange(JdbcClient jdbc) {
    /** The run; empty if none has changed any since this is noted. */
    Optional<RunId> run() {
        return jdbc.sql("select run_id from last_change")
                .query(String.class)
                .optional()
                .map(RunId::new);
    }

    /** Notes another. */
    void by(RunId run) {
        jdbc.sql("delete from last_change").update();
        jdbc.sql("insert into last_change (run_id) values (:run)")
                .param("run", run.text())
                .update();
    }
}
