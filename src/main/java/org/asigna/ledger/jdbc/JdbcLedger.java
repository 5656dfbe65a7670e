package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Present;
import org.asigna.directory.Account;
import org.asigna.directory.Departure;
import org.asigna.directory.Departures;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.ledger.Application;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Drift;
import org.asigna.ledger.Forgotten;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunEnd;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.file.PresentFile;
import org.asigna.plan.Change;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in a database whose tables {@link LedgerDatabase} has made. */
public final class JdbcLedger implements Ledger {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final @Nullable Claim claim;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final RunTable runs;
    private final PublicationTable publications;
    private final DepartedTable departed;
    private final PresentCopy copy;
    private final Retention retention;
    private final DriftTable drift;

    /**
     * A ledger in a database.
     *
     * @param dataSource the database; a call inside a transaction of others takes a second connection
     * @param dialect what is particular about it
     * @param claim the right to write to it; null for one that is only read
     * @param present where the present assignments are kept once more
     */
    JdbcLedger(DataSource dataSource, Dialect dialect, @Nullable Claim claim, PresentFile present) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.dialect = dialect;
        this.claim = claim;
        this.writing = transactions(dataSource);
        this.reading = transactions(dataSource);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
        this.runs = new RunTable(jdbc);
        this.publications = new PublicationTable(jdbc);
        this.departed = new DepartedTable(template, jdbc);
        this.drift = new DriftTable(template);
        this.retention = new Retention(template, jdbc, departed);
        this.copy = new PresentCopy(present, new LastChange(jdbc), new PresentTable(template));
    }

    /** Transactions of the ledger's own: what it has answered is durable, whatever becomes of a caller's transaction. */
    private static TransactionTemplate transactions(DataSource dataSource) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }

    @Override
    public void begin(Run run) {
        write(() -> runs.insert(run));
    }

    @Override
    public void finish(RunId run, RunEnd end) {
        write(() -> runs.finish(run, end));
    }

    @Override
    public Optional<Run> run(RunId id) {
        return read(() -> runs.run(id));
    }

    /** Who writes locks the claim, and gets it when a transaction that broke off is ended by the server, one way or the other. */
    @Override
    public Optional<Run> decided(RunId id) {
        return written(() -> runs.run(id));
    }

    @Override
    public List<Run> runs() {
        return read(runs::all);
    }

    @Override
    public List<Run> interrupted() {
        return written(runs::interrupt);
    }

    @Override
    public Optional<Publication> currentRevision() {
        return read(publications::newest);
    }

    @Override
    public List<Publication> publications() {
        return read(publications::all);
    }

    @Override
    public void publish(Publication publication, Departures departures) {
        write(() -> {
            runs.sync(publication.run(), publication.revision());
            publications.insert(publication);
            departed.put(departures);
        });
    }

    @Override
    public void departed(Consumer<? super Departure> consumer) {
        reading.executeWithoutResult(status -> departed.read(consumer));
    }

    @Override
    public void present(Consumer<? super Assignment> consumer) {
        PairPages<Assignment> pages = new PairPages<>(jdbc, States::assignment, Assignment::pair);
        reading.executeWithoutResult(status -> pages.read(States.ASSIGNMENTS, consumer));
    }

    @Override
    public void load(Present present) {
        reading.executeWithoutResult(status -> copy.read(present));
    }

    @Override
    public Application apply(RunId applying, RunId plan, Changes changes, Instant now) throws IOException {
        try (PresentCopy.Following following = copy.following(applying)) {
            Application application = written(() -> claimAndWrite(applying, plan, changes, now, following));
            following.committed();
            return application;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Application claimAndWrite(
            RunId applying, RunId plan, Changes changes, Instant now, PresentCopy.Following following) {
        RunStatus expected = plan.equals(applying) ? RunStatus.RUNNING : RunStatus.PLANNED;
        Instant at = runs.behindLastApplication(now);
        if (!runs.claim(plan, expected, applying, at)) {
            return whyNot(plan);
        }
        if (!plan.equals(applying)) {
            runs.applied(applying, plan);
        }
        return template.execute((Connection connection) -> writeAll(connection, applying, changes, at, following));
    }

    private Application whyNot(RunId plan) {
        Run run = runs.run(plan)
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no run " + plan + " to apply"));
        RunId by = run.appliedBy();
        Instant at = run.appliedAt();
        return by == null || at == null
                ? new Application.NotApplicable(run.status())
                : new Application.AlreadyApplied(by, at);
    }

    private Application writeAll(
            Connection connection, RunId run, Changes changes, Instant now, PresentCopy.Following following)
            throws SQLException {
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        try (ChangeWriter writer = new ChangeWriter(dialect.batches(connection, run, now))) {
            for (Change change = next(changes); change != null; change = next(changes)) {
                counts.merge(change.kind(), 1, Integer::sum);
                if (change.kind() != Change.Kind.UNCHANGED) {
                    writer.write(change);
                    following.change(change);
                }
            }
            writer.flush();
        }
        return new Application.Applied(
                counts.getOrDefault(Change.Kind.CREATED, 0),
                counts.getOrDefault(Change.Kind.UPDATED, 0),
                counts.getOrDefault(Change.Kind.UNCHANGED, 0) + changes.unchanged(),
                counts.getOrDefault(Change.Kind.REMOVED, 0));
    }

    private static @Nullable Change next(Changes changes) {
        try {
            return changes.next();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<RunId> unneeded(Instant before) {
        return read(() -> retention.unneeded(before));
    }

    @Override
    public Forgotten forget(Collection<RunId> unneeded) {
        return written(() -> retention.forget(unneeded));
    }

    @Override
    public void drift(Consumer<? super Drift> consumer) {
        reading.executeWithoutResult(status -> drift.read(consumer));
    }

    @Override
    public void drift(Collection<Drift> came, Collection<Drift.Key> went) {
        write(() -> {
            drift.delete(went);
            drift.insert(came);
        });
    }

    @Override
    public List<PastChange> history(Id<Account> account, @Nullable Id<Partner> partner) {
        String ofPartner = partner == null ? "" : " and partner_key = :partner";
        JdbcClient.StatementSpec query = jdbc.sql(States.CHANGES + " where account_key = :account" + ofPartner
                        + " order by changed_at desc, run_id desc, partner_key")
                .param("account", Text.key(account.text()));
        return read(() -> (partner == null ? query : query.param("partner", Text.key(partner.text())))
                .query(States::pastChange)
                .list());
    }

    @Override
    public void changes(RunId run, Consumer<? super Change> consumer) {
        PairPages<Change> pages = new PairPages<>(jdbc, States::change, Change::pair);
        reading.executeWithoutResult(status -> pages.readWhere(States.CHANGES, "run_id", run.text(), consumer));
    }

    @Override
    public void changesSince(RunId run, Consumer<? super List<PastChange>> consumer) {
        LaterChanges later = new LaterChanges(jdbc, run);
        reading.executeWithoutResult(status -> later.read(consumer));
    }

    private <T> T read(Supplier<T> query) {
        return reading.execute(status -> query.get());
    }

    private void write(Runnable statements) {
        written(() -> {
            statements.run();
            return true;
        });
    }

    /** What was written in a transaction of who has the claim. */
    private <T> T written(Supplier<T> statements) {
        Claim mine = claim;
        if (mine == null) {
            throw new IllegalStateException("the ledger was opened for reading only");
        }
        return writing.execute(status -> {
            mine.require(jdbc);
            return statements.get();
        });
    }
}
