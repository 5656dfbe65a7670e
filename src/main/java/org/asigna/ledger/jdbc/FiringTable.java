package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.asigna.ledger.Firing;
import org.asigna.ledger.Firings;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the jobs of the schedule. */
final class FiringTable implements Firings {
    private static final String FIND =
            "select job, through, taken_by, ended_at, exit_code from firing where job = :job";

    private static final String KNOW = """
            insert into firing (job, through, taken_by, ended_at) values (:job, :now, :by, :now)
            """;

    private static final String TAKE = """
            update firing set through = :through, taken_by = :by, ended_at = null, exit_code = null
            where job = :job and through = :before
            """;

    private static final String END =
            "update firing set ended_at = :now, exit_code = :exitCode where job = :job and through = :through";

    private final JdbcClient jdbc;

    FiringTable(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Optional<Firing> find(String job) {
        return jdbc.sql(FIND)
                .param("job", job)
                .query((row, number) -> firing(row))
                .optional();
    }

    private static Firing firing(ResultSet row) throws SQLException {
        @Nullable Instant ended = Times.instantOrNull(row, "ended_at");
        Optional<Integer> exitCode = Optional.ofNullable(row.getObject("exit_code", Integer.class));
        return new Firing(
                row.getString("job"),
                Times.instant(row, "through"),
                row.getString("taken_by"),
                Optional.ofNullable(ended).map(at -> new Firing.End(at, exitCode)));
    }

    @Override
    public void know(String job, Instant now, String by) {
        try {
            jdbc.sql(KNOW)
                    .param("job", job)
                    .param("now", Times.column(now))
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            // another process has noted it, which is as good
        }
    }

    @Override
    public boolean take(Firing found, Instant through, String by) {
        int taken = jdbc.sql(TAKE)
                .param("job", found.job())
                .param("before", Times.column(found.through()))
                .param("through", Times.column(through))
                .param("by", by)
                .update();
        return taken == 1;
    }

    @Override
    public void end(String job, Instant through, Instant now, int exitCode) {
        jdbc.sql(END)
                .param("job", job)
                .param("through", Times.column(through))
                .param("now", Times.column(now))
                .param("exitCode", exitCode)
                .update();
    }
}
