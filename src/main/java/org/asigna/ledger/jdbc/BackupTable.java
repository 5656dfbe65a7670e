package org.asigna.ledger.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.asigna.ledger.jdbc.BackupColumn.Kind;

/** The tables of the ledger as a backup has them, in an order in which they can be filled. Spring Batch's are not among them. */
enum BackupTable {
    RUN(
            "run",
            "started_at, id",
            BackupColumn.of("id", Kind.RUN),
            BackupColumn.of("command", Kind.TEXT),
            BackupColumn.of("status", Kind.STATUS),
            BackupColumn.of("by_user", Kind.TEXT),
            BackupColumn.of("by_host", Kind.TEXT),
            BackupColumn.of("as_of", Kind.DATE),
            BackupColumn.of("started_at", Kind.TIME),
            BackupColumn.of("finished_at", Kind.TIME),
            BackupColumn.of("options", Kind.JSON),
            BackupColumn.of("inputs", Kind.JSON),
            BackupColumn.of("counts", Kind.JSON),
            BackupColumn.of("revision", Kind.REVISION),
            BackupColumn.of("plan_hash", Kind.TEXT),
            BackupColumn.of("exit_code", Kind.NUMBER),
            BackupColumn.of("applied_at", Kind.TIME),
            BackupColumn.of("applied_by", Kind.OTHER_RUN),
            BackupColumn.of("plan_id", Kind.OTHER_RUN)),
    PUBLICATION(
            "publication",
            "ordinal",
            BackupColumn.of("revision", Kind.REVISION),
            BackupColumn.of("run_id", Kind.RUN),
            BackupColumn.of("host", Kind.TEXT),
            BackupColumn.of("published_at", Kind.TIME)),
    ASSIGNMENT(
            "assignment",
            "account_key, partner_key",
            BackupColumn.keyed("account_id", "account_key"),
            BackupColumn.keyed("partner_id", "partner_key"),
            BackupColumn.of("contact_id", Kind.ID),
            BackupColumn.of("visibility", Kind.VISIBILITY),
            BackupColumn.of("license_ids", Kind.TEXT)),
    ASSIGNMENT_CHANGE(
            "assignment_change",
            "run_id, account_key, partner_key",
            BackupColumn.of("run_id", Kind.RUN),
            BackupColumn.keyed("account_id", "account_key"),
            BackupColumn.keyed("partner_id", "partner_key"),
            BackupColumn.of("kind", Kind.CHANGE),
            BackupColumn.of("contact_before", Kind.ID),
            BackupColumn.of("visibility_before", Kind.VISIBILITY),
            BackupColumn.of("license_ids_before", Kind.TEXT),
            BackupColumn.of("contact_after", Kind.ID),
            BackupColumn.of("visibility_after", Kind.VISIBILITY),
            BackupColumn.of("license_ids_after", Kind.TEXT),
            BackupColumn.of("source", Kind.TEXT),
            BackupColumn.of("changed_at", Kind.TIME)),
    DEPARTED(
            "departed",
            "kind, id_key",
            BackupColumn.of("kind", Kind.DEPARTURE),
            BackupColumn.keyed("id", "id_key"),
            BackupColumn.of("name", Kind.TEXT),
            BackupColumn.of("partner_level", Kind.TEXT),
            BackupColumn.of("email", Kind.TEXT)),
    LAST_CHANGE("last_change", "run_id", BackupColumn.of("run_id", Kind.RUN)),
    DRIFT(
            "drift",
            "account, partner, code, license",
            BackupColumn.of("account", Kind.TEXT),
            BackupColumn.of("partner", Kind.TEXT),
            BackupColumn.of("code", Kind.TEXT),
            BackupColumn.of("license", Kind.TEXT),
            BackupColumn.of("run_id", Kind.RUN),
            BackupColumn.of("since", Kind.TIME)),
    FIRING(
            "firing",
            "job",
            BackupColumn.of("job", Kind.TEXT),
            BackupColumn.of("through", Kind.TIME),
            BackupColumn.of("taken_by", Kind.TEXT),
            BackupColumn.of("ended_at", Kind.TIME),
            BackupColumn.of("exit_code", Kind.NUMBER));

    private final String table;
    private final String order;
    // an immutable one
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<BackupColumn> columns;

    BackupTable(String table, String order, BackupColumn... columns) {
        this.table = table;
        this.order = order;
        this.columns = List.of(columns);
    }

    /** Its name, in the database and in a backup. */
    String table() {
        return table;
    }

    /** Its columns in a backup. */
    List<BackupColumn> columns() {
        return columns;
    }

    /** The first version of the ledger's tables that has it. */
    int since() {
        return switch (this) {
            case DRIFT -> 6;
            case FIRING -> 7;
            default -> 1;
        };
    }

    /** The names of its columns in a backup. */
    List<String> header() {
        return columns.stream().map(BackupColumn::name).toList();
    }

    /** The keys that are worked out anew, behind the columns. */
    private Stream<String> keys() {
        return columns.stream().map(BackupColumn::key).filter(Objects::nonNull);
    }

    /** The query that gives its rows. */
    String select() {
        return "select " + String.join(", ", header()) + " from " + table + " order by " + order;
    }

    /** The statement that makes a row of the columns and behind them the keys. */
    String insert() {
        List<String> all = Stream.concat(header().stream(), keys()).toList();
        return "insert into " + table + " (" + String.join(", ", all) + ") values ("
                + all.stream().map(column -> "?").collect(joining(", ")) + ")";
    }
}
