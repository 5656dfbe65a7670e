package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asigna.directory.Departure;
import org.asigna.directory.Departure.Kind;
import org.asigna.ledger.Forgotten;
import org.asigna.ledger.RunId;
import org.asigna.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the runs that nobody needs any more, and removes what the database has of them. */
final class Retention {
    /** Of each run what it names, and whether it is old and nothing but another run names it. */
    private static final String RUNS = """
            select id, plan_id, applied_by,
                   case when finished_at is not null and finished_at < :before
                         and not exists (select 1 from last_change where run_id = id)
                         and not exists (select 1 from publication where run_id = run.id
                                         and ordinal = (select max(ordinal) from publication))
                         and not exists (select 1 from assignment_change c
                                         join assignment a on a.account_key = c.account_key and a.partner_key = c.partner_key
                                         where c.run_id = run.id)
                        then 1 else 0 end as old
            from run order by started_at, id
            """;

    /** The executions of Spring Batch whose run is not there any more. */
    private static final String EXECUTIONS = """
            select job_execution_id from batch_job_execution_params
            where parameter_name = 'run' and not exists (select 1 from run where id = parameter_value)
            """;

    private static final Map<Kind, List<String>> NAMED = Map.of(
            Kind.ACCOUNT,
            List.of("select distinct account_id from assignment", "select distinct account_id from assignment_change"),
            Kind.PARTNER,
            List.of("select distinct partner_id from assignment", "select distinct partner_id from assignment_change"),
            Kind.CONTACT,
            List.of(
                    "select distinct contact_id from assignment",
                    "select distinct contact_before from assignment_change where contact_before is not null",
                    "select distinct contact_after from assignment_change where contact_after is not null"));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DepartedTable departed;

    Retention(JdbcTemplate template, JdbcClient jdbc, DepartedTable departed) {
        this.template = template;
        this.jdbc = jdbc;
        this.departed = departed;
    }

    /** The runs that ended before a moment and that nothing needs, the oldest first. */
    List<RunId> unneeded(Instant before) {
        List<Row> rows = jdbc.sql(RUNS)
                .param("before", Times.column(before))
                .query(Retention::row)
                .list();
        Set<String> old = new LinkedHashSet<>();
        rows.stream().filter(Row::old).map(Row::id).forEach(old::add);
        boolean found = true;
        while (found) {
            found = false;
            for (Row row : rows) {
                if (!old.contains(row.id())) {
                    found |= old.removeAll(row.named());
                }
            }
        }
        return old.stream().map(RunId::new).toList();
    }

    /** Removes runs, their changes, their publications, and what is left without anybody who names it. */
    Forgotten forget(Collection<RunId> runs) {
        List<Object[]> ids = runs.stream().map(run -> new Object[] {run.text()}).toList();
        int changes = delete("delete from assignment_change where run_id = ?", ids);
        delete("delete from publication where run_id = ?", ids);
        delete("update run set plan_id = null, applied_by = null where id = ?", ids);
        int gone = delete("delete from run where id = ?", ids);
        forgetExecutions();
        return new Forgotten(gone, changes, forgetDeparted());
    }

    private void forgetExecutions() {
        List<Long> executions = jdbc.sql(EXECUTIONS).query(Long.class).list();
        List<Object[]> ids = executions.stream().map(id -> new Object[] {id}).toList();
        String steps = " where step_execution_id in (select step_execution_id from batch_step_execution"
                + " where job_execution_id = ?)";
        delete("delete from batch_step_execution_context" + steps, ids);
        delete("delete from batch_step_execution where job_execution_id = ?", ids);
        delete("delete from batch_job_execution_context where job_execution_id = ?", ids);
        delete("delete from batch_job_execution_params where job_execution_id = ?", ids);
        delete("delete from batch_job_execution where job_execution_id = ?", ids);
        if (!ids.isEmpty()) {
            jdbc.sql("delete from batch_job_instance where not exists (select 1 from batch_job_execution e"
                            + " where e.job_instance_id = batch_job_instance.job_instance_id)")
                    .update();
        }
    }

    private int forgetDeparted() {
        int gone = 0;
        for (Kind kind : Kind.values()) {
            Set<String> unnamed = new HashSet<>();
            departed.read(kind, departure -> unnamed.add(key(departure)));
            if (!unnamed.isEmpty()) {
                NAMED.getOrDefault(kind, List.of())
                        .forEach(query -> template.query(query, (ResultSet row) -> {
                            unnamed.remove(Text.key(row.getString(1)));
                        }));
                gone += departed.delete(kind, unnamed);
            }
        }
        return gone;
    }

    private static String key(Departure departure) {
        return Text.key(departure.id().text());
    }

    private int delete(String statement, List<Object[]> ids) {
        int rows = 0;
        for (int count : ids.isEmpty() ? new int[0] : template.batchUpdate(statement, ids)) {
            rows += count;
        }
        return rows;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                Stream.concat(
                                Stream.ofNullable(row.getString("plan_id")),
                                Stream.ofNullable(row.getString("applied_by")))
                        .toList(),
                row.getInt("old") == 1);
    }

    /**
     * A run.
     *
     * @param named the runs that it names
     * @param old whether it ended long ago and nothing but another run names it
     */
    private record Row(String id, List<String> named, boolean old) {}
}
