package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asigna.home.Operator;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunEnd;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of runs. */
final class RunTable {
    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Run run) {
        RunId plan = run.plan();
        jdbc.sql("""
                        insert into run (id, command, status, by_user, by_host, as_of, started_at,
                                         options, inputs, counts, revision, plan_id)
                        values (:id, :command, :status, :user, :host, :asOf, :startedAt,
                                :options, :inputs, :counts, :revision, :plan)
                        """)
                .param("id", run.id().text())
                .param("command", run.command())
                .param("status", run.status().word())
                .param("user", run.by().user())
                .param("host", run.by().host())
                .param("asOf", run.asOf())
                .param("startedAt", Times.column(run.startedAt()))
                .param("options", run.options())
                .param("inputs", run.inputs())
                .param("counts", run.counts())
                .param("revision", run.revision())
                .param("plan", plan == null ? null : plan.text())
                .update();
    }

    /** Ends a run; what was done stays done, whatever befell the run afterwards. */
    void finish(RunId run, RunEnd end) {
        int rows = jdbc.sql("""
                        update run
                        set status = case when status in ('applied', 'synced') then status else :status end,
                            exit_code = :exitCode, finished_at = :at, inputs = :inputs, counts = :counts,
                            plan_hash = coalesce(:planHash, plan_hash), revision = coalesce(:revision, revision)
                        where id = :id
                        """)
                .param("id", run.text())
                .param("status", end.status().word())
                .param("exitCode", end.exitCode())
                .param("at", Times.column(end.at()))
                .param("inputs", end.inputs())
                .param("counts", end.counts())
                .param("planHash", end.planHash())
                .param("revision", end.revision())
                .update();
        requireRun(rows, run);
    }

    Optional<Run> run(RunId id) {
        return jdbc.sql("select * from run where id = :id")
                .param("id", id.text())
                .query(RunTable::run)
                .optional();
    }

    List<Run> all() {
        return jdbc.sql("select * from run order by started_at desc, id desc")
                .query(RunTable::run)
                .list();
    }

    /** Interrupts what runs, and gives what is not finished, as it then is. */
    List<Run> interrupt() {
        List<String> unfinished = jdbc.sql(
                        "select id from run where finished_at is null order by started_at desc, id desc")
                .query(String.class)
                .list();
        jdbc.sql("update run set status = 'interrupted' where status = 'running'")
                .update();
        return unfinished.stream().flatMap(id -> run(new RunId(id)).stream()).toList();
    }

    /** Makes a running sync a done one. */
    void sync(RunId run, String revision) {
        int rows = jdbc.sql("update run set status = 'synced', revision = :revision where id = :id")
                .param("id", run.text())
                .param("revision", revision)
                .update();
        requireRun(rows, run);
    }

    /** A moment for the next application: now, or, if a clock has gone back, just behind the last one. */
    Instant behindLastApplication(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("select applied_at from run where applied_at is not null order by applied_at desc"
                        + " fetch first 1 row only")
                .query((row, number) -> Times.instant(row, "applied_at"))
                .optional()
                .filter(last -> !moment.isAfter(last))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(moment);
    }

    /** Claims a plan for the one run that applies it. Whether it was to be had: not applied yet, and in the status expected. */
    boolean claim(RunId plan, RunStatus expected, RunId applying, Instant now) {
        return jdbc.sql("""
                                update run set status = 'applied', applied_by = :applying, applied_at = :now
                                where id = :plan and status = :expected and applied_by is null
                                """)
                        .param("plan", plan.text())
                        .param("expected", expected.word())
                        .param("applying", applying.text())
                        .param("now", Times.column(now))
                        .update()
                == 1;
    }

    /** Makes the running run one that has applied the plan. */
    void applied(RunId applying, RunId plan) {
        int rows = jdbc.sql("update run set status = 'applied', plan_id = :plan where id = :id and status = 'running'")
                .param("id", applying.text())
                .param("plan", plan.text())
                .update();
        requireRun(rows, applying);
    }

    private static void requireRun(int rows, RunId run) {
        if (rows != 1) {
            throw new IllegalArgumentException("the ledger has no run " + run + " that this could be noted for");
        }
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                new RunId(row.getString("id")),
                row.getString("command"),
                RunStatus.ofWord(row.getString("status")),
                new Operator(row.getString("by_user"), row.getString("by_host")),
                row.getObject("as_of", LocalDate.class),
                Times.instant(row, "started_at"),
                Times.instantOrNull(row, "finished_at"),
                row.getString("options"),
                row.getString("inputs"),
                row.getString("counts"),
                row.getString("revision"),
                row.getString("plan_hash"),
                row.getObject("exit_code", Integer.class),
                idOrNull(row.getString("applied_by")),
                Times.instantOrNull(row, "applied_at"),
                idOrNull(row.getString("plan_id")));
    }

    private static @Nullable RunId idOrNull(@Nullable String text) {
        return text == null ? null : new RunId(text);
    }
}
