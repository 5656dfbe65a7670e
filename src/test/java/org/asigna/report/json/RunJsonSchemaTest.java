package org.asigna.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.ledger.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code run.json} that the program writes is as {@code docs/run.schema.json} says. */
class RunJsonSchemaTest {
    private static final Path FILE = Path.of("docs/run.schema.json");

    private final Schema schema = schema();

    private final TheProgram program;

    RunJsonSchemaTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void aSync() throws IOException {
        assertThat(faults(program.run("sync", program.directory()))).isEmpty();
        program.file("directory/accounts.csv", "account_id,name\nA-1,Acme S.A.\n,Nobody\n");
        Ended second = program.run("sync", program.directory());

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(faults(second)).isEmpty();
        assertThat(json(second)).contains("\"synced\"", "\"id-missing\" : 1", "\"changed\" : 1");
    }

    @Test
    void aSyncThatWasRefused() throws IOException {
        Files.delete(program.path("directory/contacts.csv"));

        Ended ended = program.run("sync", program.directory());

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(faults(ended)).isEmpty();
    }

    @Test
    void aPlanThatIsThenApplied() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,", "A-2,P-9,C-1,all,,");
        Ended plan = program.run("plan", requests, "--directory", program.directory(), "--max-errors", "50%");

        assertThat(plan.exitCode()).isEqualTo(3);
        assertThat(faults(plan)).isEmpty();
        Ended apply = program.run("apply", plan.run());
        assertThat(apply.exitCode()).isZero();
        assertThat(faults(apply)).isEmpty();
        assertThat(faults(plan)).as("the plan, now applied").isEmpty();
        assertThat(json(plan)).contains("\"appliedBy\" : \"" + apply.run() + "\"");
    }

    @Test
    void anImport() throws IOException {
        Ended ended = program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());

        assertThat(ended.exitCode()).isZero();
        assertThat(faults(ended)).isEmpty();
    }

    @Test
    void aRunThatWasRefused() throws IOException {
        String wrong = program.file("wrong.csv", "account,partner,contact\nA-1,P-1,C-1\n");

        Ended unreadable = program.run("import", wrong, "--directory", program.directory());
        assertThat(unreadable.exitCode()).isEqualTo(7);
        assertThat(faults(unreadable)).isEmpty();
        Ended over = program.run("import", program.requests("A-9,P-1,C-1,all,,"), "--commit", "all");
        assertThat(over.exitCode()).isEqualTo(4);
        assertThat(faults(over)).isEmpty();
    }

    @Test
    void aRunWithoutAnyDirectory() throws IOException {
        Ended ended = program.run("plan", program.requests("A-1,P-1,C-1,all,,"));

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(faults(ended)).isEmpty();
    }

    @Test
    void anApplyWhoseGroundHasMoved() throws IOException {
        Ended plan = program.run("plan", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());
        program.run("import", program.requests("A-1,P-1,C-1,selected,L-1,"));

        Ended apply = program.run("apply", plan.run());

        assertThat(apply.exitCode()).isEqualTo(5);
        assertThat(faults(apply)).isEmpty();
    }

    @Test
    void anExportAndChecks() throws IOException {
        assertThat(faults(program.run("export"))).as("before the first sync").isEmpty();
        program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());

        assertThat(faults(program.run("export"))).isEmpty();
        assertThat(faults(program.run("check"))).isEmpty();
        assertThat(faults(program.run("coverage"))).isEmpty();
        assertThat(faults(program.run("check", "--against", program.requests("A-1,P-1,ana@p1.example,all,,"))))
                .isEmpty();
    }

    @Test
    void anUndo() throws IOException {
        Ended run = program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());

        Ended undo = program.run("undo", run.run());
        assertThat(faults(undo)).isEmpty();
        assertThat(json(undo)).contains("\"run\" : \"" + run.run() + "\"", "\"appliedBy\" : \"" + undo.run() + "\"");
        Ended again = program.run("undo", run.run());
        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(faults(again)).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryStatus() throws IOException {
        assertThat(Files.readString(FILE))
                .contains(Stream.of(RunStatus.values())
                        .map(status -> '"' + status.word() + '"')
                        .toList());
    }

    @Test
    void theSchemaRefusesWhatIsNoRun() throws IOException {
        String json =
                json(program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory()));

        assertThat(faultsOf(json)).isEmpty();
        assertThat(faultsOf(json.replace("\"applied\"", "\"perhaps\""))).isNotEmpty();
        assertThat(faultsOf(json.replace("\"rejected\" : 0", "\"rejected\" : -1")))
                .isNotEmpty();
        assertThat(faultsOf(json.replace("\"rejected\"", "\"refused\""))).isNotEmpty();
        assertThat(faultsOf(json.replace("\"asOf\"", "\"as_of\""))).isNotEmpty();
        assertThat(faultsOf("{}")).isNotEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<String> faults(Ended ended) throws IOException {
        return faultsOf(json(ended));
    }

    private List<String> faultsOf(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private String json(Ended ended) throws IOException {
        return Files.readString(program.path("home/runs").resolve(ended.run()).resolve("run.json"));
    }
}
