package org.asigna.run.undo;

import java.io.IOException;
import java.sql.SQLException;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Home;
import org.asigna.ledger.jdbc.LedgerDatabase;

/** The same where the ledger is in a PostgreSQL database. */
class UndoModelOnPostgreSqlTest extends UndoModelTest {
    @Override
    LedgerDatabase opened(Home home) throws IOException, SQLException {
        return ALedger.at(ThePostgres.freshDatabase(), home);
    }
}
