package org.asigna.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.examples.TickingClock;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.TheProgram;
import org.asigna.home.Home;
import org.asigna.home.StopRequest;
import org.asigna.home.StoppedException;
import org.asigna.language.Language;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.asigna.plan.Limits;
import org.asigna.plan.Scope;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.House;
import org.asigna.run.Inputs;
import org.asigna.run.PlanOptions;
import org.asigna.run.PlanRun;
import org.asigna.run.SyncOptions;
import org.asigna.run.SyncRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Spring Batch notes of a run, and what is left of one that broke. */
class JobsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final TickingClock clock = new TickingClock(Instant.parse("2026-06-30T08:00:00Z"));
    private final Random random = new Random(1);
    private final StopRequest stop = new StopRequest();
    private final TheProgram files;
    private final LedgerDatabase database;
    private final House house;
    private final BatchContext context;

    JobsTest(@TempDir Path folder) throws IOException {
        files = TheProgram.in(folder);
        Home home = Home.open(folder.resolve("home"));
        database = ALedger.in(home);
        house = new House(
                home, database.ledger(), new RevisionStore(home.revisions()), Programme.STANDARD, clock, stop);
        context = BatchContext.start(database.dataSource(), false);
        try (SyncRun sync = new SyncRun(
                house,
                new SyncOptions(
                        GivenFile.of(files.directory()),
                        TODAY,
                        Optional.empty(),
                        Optional.empty(),
                        Language.ENGLISH,
                        Optional.empty()),
                nextId())) {
            context.jobs().sync(sync);
        }
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void aPlanIsPreparedDecidedSettledAndApplied() throws IOException {
        Ending ending = plan(JobsTest::noProgress, "A-1,P-1,C-1,all,,");

        assertThat(ending.status()).isEqualTo(RunStatus.APPLIED);
        assertThat(steps(ending.run()))
                .containsExactly("prepare COMPLETED", "decide COMPLETED", "settle COMPLETED", "apply COMPLETED");
        assertThat(ending.json()).containsSubsequence("\"prepare\"", "\"decide\"", "\"settle\"", "\"apply\"");
    }

    @Test
    void stepsTakeTheTimeThatTheRunsOwnClockShows() throws IOException {
        Ending ending = plan(rows -> clock.forward(Duration.ofHours(2)), "A-1,P-1,C-1,all,,");

        assertThat(ending.json())
                .containsPattern("\"decide\",\\s+\"milliseconds\" : 72000\\d\\d")
                .containsPattern("\"settle\",\\s+\"milliseconds\" : \\d{1,2}\\D");
    }

    @Test
    void aPageOfRowsIsAnItemAndRejectedRowsAreRowsOfItLikeAnyOther() throws Exception {
        List<Integer> progress = new ArrayList<>();
        RunId id = nextId();
        try (PlanRun run = planRun(id, "A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,", ",,,,,delete", "A-2,P-2,C-2,all,,")) {
            JobOperatorTestUtils job = tester(context.jobs().planJob(run, progress::add));

            JobExecution execution = job.startJob(Jobs.parameters(id));

            assertThat(execution.getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
            StepExecution decide = step(execution, "decide");
            assertThat(decide.getReadCount()).isEqualTo(1);
            assertThat(decide.getWriteCount()).isEqualTo(1);
            assertThat(decide.getFilterCount()).isZero();
            assertThat(decide.getSkipCount()).isZero();
            assertThat(decide.getRollbackCount()).isZero();
            assertThat(run.end().counts()).containsEntry("read", 4).containsEntry("rejected", 2);
        }
        assertThat(progress).containsExactly(4);
    }

    @Test
    void nothingIsPublishedBeforeTheStepThatSettles() throws Exception {
        try (PlanRun run = planRun(nextId(), "A-1,P-1,C-1,all,,")) {
            JobOperatorTestUtils job = tester(context.jobs().planJob(run, JobsTest::noProgress));

            assertThat(job.startStep("prepare").getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
            assertThat(job.startStep("decide").getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
            assertThat(runFolders()).doesNotContain(run.id().text());

            assertThat(job.startStep("settle").getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
            assertThat(runFolders()).contains(run.id().text());
            house.ledger().present(assignment -> assertThat(assignment).isNull());

            assertThat(job.startStep("apply").getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
            List<String> present = new ArrayList<>();
            house.ledger().present(assignment -> present.add(assignment.pair().toString()));
            assertThat(present).hasSize(1);
        }
    }

    @Test
    void aStepThatBreaksIsNotedWithWhatBroke() throws Exception {
        try (PlanRun run = planRun(nextId(), "A-1,P-1,C-1,all,,")) {
            JobOperatorTestUtils job = tester(context.jobs().planJob(run, rows -> {
                throw new IllegalStateException("the disk is full");
            }));

            JobExecution execution = job.startJob(Jobs.parameters(run.id()));

            assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(execution.getStepExecutions()).hasSize(2);
            assertThat(step(execution, "decide").getExitStatus().getExitDescription())
                    .contains("the disk is full");
        }
    }

    private JobOperatorTestUtils tester(Job job) {
        JobOperatorTestUtils tester =
                new JobOperatorTestUtils(context.bean(JobOperator.class), context.bean(JobRepository.class));
        tester.setJob(job);
        return tester;
    }

    private static StepExecution step(JobExecution execution, String name) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOnlyParameterIsTheRunsId() throws IOException {
        Ending ending = plan(JobsTest::noProgress, "A-1,P-1,C-1,all,,");

        assertThat(query("""
                        select concat_ws(' ', parameter_name, parameter_value) from batch_job_execution_params
                        where job_execution_id = (select max(job_execution_id) from batch_job_execution)""")).containsExactly("run " + ending.run());
    }

    @Test
    void aRunThatBreaksFailsAndLeavesNothingAndTheNextOneWorks() throws IOException {
        assertThatThrownBy(() -> plan(
                        rows -> {
                            throw new IllegalStateException("the disk is full");
                        },
                        "A-1,P-1,C-1,all,,"))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("the disk is full")
                .hasRootCauseMessage("the disk is full");

        Run broken = house.ledger().runs().get(0);
        assertThat(broken.status()).isEqualTo(RunStatus.FAILED);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(steps(broken.id())).containsExactly("prepare COMPLETED", "decide FAILED");
        assertThat(runFolders())
                .as("only the sync's")
                .hasSize(1)
                .doesNotContain(broken.id().text());
        house.ledger().present(assignment -> assertThat(assignment).isNull());

        Ending next = plan(JobsTest::noProgress, "A-1,P-1,C-1,all,,");
        assertThat(next.status()).isEqualTo(RunStatus.APPLIED);
        assertThat(runFolders()).hasSize(2).contains(next.run().text());
    }

    @Test
    void aRunThatIsAskedToStopIsInterruptedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> plan(rows -> stop.ask(143), "A-1,P-1,C-1,all,,"))
                .isInstanceOf(RunFailedException.class)
                .hasCauseInstanceOf(StoppedException.class);

        Run stopped = house.ledger().runs().get(0);
        assertThat(stopped.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(stopped.exitCode()).isEqualTo(143);
        assertThat(stopped.finishedAt()).isNotNull();
        assertThat(runFolders()).as("only the sync's").hasSize(1);
        house.ledger().present(assignment -> assertThat(assignment).isNull());
    }

    @Test
    void aRunThatBreaksWhileItAppliesIsNoPlanToApply() throws IOException {
        RunId id = nextId();
        try (PlanRun run = planRun(id, "A-1,P-1,C-1,all,,")) {
            assertThatThrownBy(() -> context.jobs().plan(run, rows -> breakTheLedger()))
                    .isInstanceOf(RuntimeException.class);
        }
        mendTheLedger();

        assertThat(house.ledger().run(id).orElseThrow().status()).isEqualTo(RunStatus.FAILED);
        assertThat(Files.readString(house.home().runs().resolve(id.text()).resolve("run.json")))
                .contains("\"status\" : \"failed\"", "\"exitCode\" : 1");
    }

    /** Its assignments cannot be written; its runs can. */
    private void breakTheLedger() {
        JdbcClient.create(database.dataSource())
                .sql("alter table assignment rename to hidden")
                .update();
    }

    private void mendTheLedger() {
        JdbcClient.create(database.dataSource())
                .sql("alter table hidden rename to assignment")
                .update();
    }

    private static void noProgress(int rows) {
        // nobody watches
    }

    private Ending plan(IntConsumer progress, String... rows) throws IOException {
        try (PlanRun run = planRun(nextId(), rows)) {
            return context.jobs().plan(run, progress);
        }
    }

    private PlanRun planRun(RunId id, String... rows) throws IOException {
        List<GivenFile> requests = List.of(GivenFile.of(files.requests(rows)));
        PlanOptions options = new PlanOptions(
                requests,
                List.of(),
                Optional.empty(),
                Scope.ROWS,
                new Limits(false, Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                TODAY,
                Language.ENGLISH,
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty());
        return new PlanRun(house, options, Inputs.open(house.vocabulary(), requests, List.of(), false), true, id);
    }

    private RunId nextId() {
        return RunId.next(clock, random);
    }

    private List<String> steps(RunId run) {
        return query("select concat_ws(' ', s.step_name, s.status) from batch_step_execution s"
                + " join batch_job_execution_params p on p.job_execution_id = s.job_execution_id"
                + " where p.parameter_value = '" + run + "' order by s.step_execution_id");
    }

    private List<String> query(String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(String.class)
                .list();
    }

    private List<String> runFolders() throws IOException {
        try (Stream<Path> folders = Files.list(house.home().runs())) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }
}
