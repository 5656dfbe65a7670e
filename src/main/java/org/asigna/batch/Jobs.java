package org.asigna.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.asigna.home.StoppedException;
import org.asigna.ledger.RunId;
import org.asigna.run.Applying;
import org.asigna.run.DecidedPage;
import org.asigna.run.Ending;
import org.asigna.run.PlanRun;
import org.asigna.run.ReadAhead.Page;
import org.asigna.run.Syncing;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.FatalStepExecutionException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs the steps of each kind of run as a Spring Batch job. The only job parameter is the run's id; an interrupted job is
 * never restarted, its run is begun anew.
 *
 * <p>No step writes to the database by a transaction of Spring Batch's: a plan writes to its draft folder, and to apply
 * is one transaction of the ledger's own.
 */
public final class Jobs {
    private static final int PAGES = 4;

    /** The SQL standard's state for a connection that broke before it was known what became of a transaction. */
    private static final String OUTCOME_UNKNOWN = "08007";

    private final JobRepository repository;
    private final JobOperator operator;
    private final ResourcelessTransactionManager transactions = new ResourcelessTransactionManager();

    /** Jobs that are noted in the repository. */
    public Jobs(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /**
     * Runs a plan, or an import, to its end.
     *
     * @param progress is told again and again how many rows have been decided since
     * @throws RunFailedException if the world broke
     */
    public Ending plan(PlanRun run, IntConsumer progress) {
        return ending(() -> execute(planJob(run, progress), run.id()), run::end, run::fail);
    }

    Job planJob(PlanRun run, IntConsumer progress) {
        return new JobBuilder("plan", repository)
                .start(step("prepare", run::endStep, run::prepare))
                .next(decide(run, progress))
                .next(step("settle", run::endStep, run::settle))
                .next(step("apply", run::endStep, () -> {
                    if (run.applies()) {
                        run.apply();
                    }
                }))
                .build();
    }

    /**
     * Applies a plan, or undoes a run.
     *
     * @throws RunFailedException if the world broke
     */
    public Ending apply(Applying run) {
        return ending(() -> execute(applyJob(run), run.id()), run::end, run::fail);
    }

    Job applyJob(Applying run) {
        return new JobBuilder(run.command(), repository)
                .start(step("judge", run::endStep, run::judge))
                .next(step("apply", run::endStep, () -> {
                    if (run.applies()) {
                        run.apply();
                    }
                }))
                .build();
    }

    /**
     * Puts a directory in force.
     *
     * @throws RunFailedException if the world broke
     */
    public Ending sync(Syncing run) {
        return ending(() -> execute(syncJob(run), run.id()), run::end, run::fail);
    }

    Job syncJob(Syncing run) {
        return new JobBuilder("sync", repository)
                .start(step("sync", run::endStep, run::sync))
                .build();
    }

    private Step decide(PlanRun run, IntConsumer progress) {
        return new StepBuilder("decide", repository)
                .<Page, DecidedPage>chunk(PAGES)
                .transactionManager(transactions)
                .reader(run::next)
                .processor(run::decide)
                .writer(pages -> {
                    for (DecidedPage page : pages) {
                        run.take(page);
                        progress.accept(page.size());
                    }
                })
                .listener(new EndOfStep(run::endStep))
                .build();
    }

    private Step step(String name, Consumer<String> ended, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.perform();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new EndOfStep(ended))
                .build();
    }

    /** The run's id is the only parameter: options and files stand in the run's own row. */
    static JobParameters parameters(RunId run) {
        return new JobParametersBuilder().addString("run", run.text()).toJobParameters();
    }

    private void execute(Job job, RunId run) throws JobExecutionException {
        JobExecution execution = operator.start(job, parameters(run));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            List<Throwable> failures = execution.getAllFailureExceptions();
            Throwable cause = failures.isEmpty()
                    ? new IllegalStateException("the job ended " + execution.getStatus())
                    : own(failures.get(0));
            throw new RunFailedException("Run " + run + " failed: " + cause.getMessage(), cause);
        }
    }

    /** What broke: Spring Batch wraps what breaks in a chunk into a failure of its own, which says nothing. */
    private static Throwable own(Throwable failure) {
        Optional<StoppedException> stopped = StoppedException.in(failure);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Throwable cause = failure.getCause();
        return failure instanceof FatalStepExecutionException && cause != null ? cause : failure;
    }

    private static Ending ending(Execution execution, End end, Consumer<Exception> fail) {
        try {
            execution.perform();
            return end.end();
        } catch (IOException | JobExecutionException | RuntimeException broken) {
            try {
                fail.accept(broken);
            } catch (RuntimeException ledgerGone) {
                broken.addSuppressed(ledgerGone);
            }
            Exception cause = lostAnswer(broken).<Exception>map(lost -> lost).orElse(broken);
            throw cause instanceof RunFailedException failed
                    ? failed
                    : new RunFailedException(String.valueOf(cause.getMessage()), cause);
        }
    }

    /**
     * A connection that broke while a commit of Spring Batch's was answered. It writes the same again then, finds that done
     * already, and takes it for another's doing; but nobody else writes to a run.
     */
    private static Optional<SQLException> lostAnswer(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException twice) {
                return Optional.of(new SQLException("The answer to a commit was lost", OUTCOME_UNKNOWN, twice));
            }
        }
        return Optional.empty();
    }

    /** Tells of the end of steps as it comes: the times that Spring Batch notes itself jump with daylight saving. */
    private record EndOfStep(Consumer<String> ended) implements StepExecutionListener {
        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            ended.accept(step.getStepName());
            return null;
        }
    }

    private interface Work {
        void perform() throws IOException;
    }

    private interface Execution {
        void perform() throws JobExecutionException;
    }

    private interface End {
        Ending end() throws IOException;
    }
}
