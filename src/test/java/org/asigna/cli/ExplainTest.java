package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.home.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What made an assignment what it is. */
class ExplainTest {
    private static final String ME =
            Operator.current().user() + "@" + Operator.current().host();

    private final TheProgram program;

    ExplainTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        program.run("sync", program.directory());
    }

    @Test
    void tellsTheWholeChainNewestFirst() throws IOException {
        Ended created = imported("A-1,P-1,C-1,all,,");
        Ended updated = imported("A-1,P-1,C-1,selected,L-2,", "A-1,P-1,C-1,selected,L-1,");
        Ended removed = imported("A-1,P-1,,,,remove");

        Ended explained = program.run("explain", "a-1");

        assertThat(explained.exitCode()).isZero();
        assertThat(explained.people()).isEmpty();
        assertThat(unwrapped(explained))
                .startsWith("Account A-1 Acme Partner P-1 Terra Data: no longer assigned 2026-06-30 08:00:")
                .containsSubsequence(
                        "removed before sees 2 selected licences: L-1, L-2; contact C-1 Ana ana@p1.example after not"
                                + " assigned why rows ask to remove it rows ",
                        "requests.csv, row 2 SHA-256 ",
                        " run import " + removed.run() + ", started 2026-06-30 08:00:",
                        ", as of 2026-06-30, by " + ME,
                        "changed before sees all licences; contact C-1 Ana ana@p1.example after sees 2 selected"
                                + " licences: L-1, L-2; contact C-1 Ana ana@p1.example why rows ask for it rows ",
                        "requests.csv, rows 2, 3 SHA-256 ",
                        " run import " + updated.run(),
                        "assigned before not assigned after sees all licences; contact C-1 Ana ana@p1.example why rows"
                                + " ask for it",
                        "run import " + created.run());
        assertThat(explained.results().lines())
                .allSatisfy(line ->
                        assertThat(line).as("wrapped, unless a word is longer").matches(".{0,100}|.* \\S{80,}.*"));
    }

    @Test
    void namesTheScopeThatRemoved() throws IOException {
        imported("A-1,P-1,C-1,all,,", "A-2,P-1,C-1,all,,");
        program.run("import", program.requests("A-1,P-2,C-2,all,,"), "--scope", "accounts");
        program.run("import", program.requests("A-1,P-2,C-2,all,,"), "--scope", "all");

        assertThat(unwrapped(program.run("explain", "A-1", "P-1")))
                .contains("why the scope accounts removes it: rows assign the account to other partners")
                .doesNotContain("P-2");
        assertThat(unwrapped(program.run("explain", "Nord", "Terra Data")))
                .contains("why the scope all removes it: no row names it");
    }

    @Test
    void namesThePlanBesideTheRunThatAppliedIt() throws IOException {
        Ended plan = program.run("plan", program.requests("A-1,P-1,C-1,all,,"), "--as-of", "2026-07-01");
        Ended apply = program.run("apply", plan.run());

        assertThat(unwrapped(program.run("explain", "A-1")))
                .containsSubsequence(
                        "requests.csv, row 2 SHA-256 ",
                        "run apply " + apply.run(),
                        ", as of 2026-06-30, by ",
                        "plan plan " + plan.run(),
                        ", as of 2026-07-01, by ");
    }

    @Test
    void givesProgramsTheSameAsJson() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,");
        String json = program.run("explain", "A-1", "--json").results();

        assertThat(json)
                .startsWith(
                        "{\"account\":{\"id\":\"A-1\",\"name\":\"Acme\"},\"assignments\":[{\"partner\":"
                                + "{\"id\":\"P-1\",\"name\":\"Terra Data\"},\"assigned\":true,\"changes\":[{\"change\":\"created\"")
                .contains(
                        "\"after\":{\"contact\":{\"id\":\"C-1\",\"name\":\"Ana\",\"email\":\"ana@p1.example\"},"
                                + "\"visibility\":\"all\",\"licenses\":[]},\"rule\":\"rows\"",
                        "\"sheet\":\"\",\"rows\":[2],\"sha256\":\"",
                        "\"run\":{\"run\":\"" + run.run() + "\",\"command\":\"import\",\"asOf\":\"2026-06-30\"")
                .doesNotContain("\"before\"");
        assertThat(program.run("explain", "A-2", "--json").results().strip())
                .isEqualTo("{\"account\":{\"id\":\"A-2\",\"name\":\"Nord\"},\"assignments\":[]}");
    }

    @Test
    void knowsWhatHasLeftTheDirectoryByIdAndByName() throws IOException {
        imported("A-1,P-2,C-2,all,,", "A-1,P-1,C-1,all,,");
        imported("A-1,P-2,,,,remove");
        program.file("directory/accounts.csv", "account_id,name\nA-2,Nord\n");
        program.file("directory/licenses.csv", "license_id,account_id\nL-9,A-2\n");
        program.file("directory/partners.csv", "partner_id,name\nP-1,Terra Data\n");
        program.file("directory/contacts.csv", "contact_id,partner_id,email\nC-1,P-1,ana@p1.example\n");
        assertThat(program.run("sync", program.directory(), "--max-shrink", "100%")
                        .exitCode())
                .isZero();

        for (String account : new String[] {"A-1", "acme"}) {
            assertThat(unwrapped(program.run("explain", account)))
                    .startsWith("Account A-1 Acme Partner P-1 Terra Data: assigned now")
                    .contains("Partner P-2 Umbra: no longer assigned", "contact C-2 Ben ben@p2.example");
        }
        assertThat(unwrapped(program.run("explain", "Acme", "umbra")))
                .startsWith("Account A-1 Acme Partner P-2 Umbra: no longer assigned");
    }

    @Test
    void saysThatThereWasNothing() throws IOException {
        imported("A-1,P-1,C-1,all,,");

        Ended account = program.run("explain", "Nord");
        assertThat(account.exitCode()).isZero();
        assertThat(account.people().strip()).isEqualTo("Account A-2 Nord has never had an assignment.");
        Ended partner = program.run("explain", "A-1", "Umbra");
        assertThat(partner.exitCode()).isZero();
        assertThat(partner.people().strip()).isEqualTo("Account A-1 Acme has never been assigned to partner Umbra.");
    }

    @Test
    void saysWhatIsNotKnownOrNotClear() throws IOException {
        imported("A-1,P-1,C-1,all,,");
        program.file("directory/accounts.csv", "account_id,name\nA-1,Acme\nA-2,Nord\nA-3,Nord\n");
        program.run("sync", program.directory());

        assertUnknown("The account \"Acmee\" is not in the directory; ", "did you mean A-1 Acme (80 %)?", "Acmee");
        assertUnknown("2 accounts are called \"Nord\"; ", "choose one of: A-2 Nord, A-3 Nord", "Nord");
        assertUnknown("The partner \"Tera Data\" is not", "did you mean P-1 Terra Data", "A-1", "Tera Data");
        assertUnknown("The account is blank; ", "", " ");
        assertUnknown("explain needs ACCOUNT.", "Try: asigna explain --help");
    }

    @Test
    void speaksSpanish() throws IOException {
        imported("A-1,P-1,C-1,selected,L-1,");

        assertThat(unwrapped(program.run("explicar", "A-1", "--lang", "es")))
                .startsWith("Cuenta A-1 Acme Partner P-1 Terra Data: asignado actualmente 30/06/2026 08:00:")
                .containsSubsequence(
                        "asignado antes sin asignar después ve 1 licencia seleccionada: L-1; contacto C-1 Ana",
                        "motivo lo piden las filas filas ",
                        "requests.csv, fila 2",
                        "ejecución importar ",
                        "con fecha 30/06/2026, por " + ME);
        assertThat(program.run("explain", "Acmee", "--lang", "es").people())
                .startsWith("La cuenta «Acmee» no está en el directorio");
    }

    @Test
    void givesTheHashThatTheRunNotedOfTheFile() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,");
        String hash = unwrapped(program.run("explain", "A-1")).replaceAll(".*SHA-256 (\\w{64}).*", "$1");

        assertThat(Files.readString(program.path("home/runs").resolve(run.run()).resolve("run.json")))
                .contains("\"sha256\" : \"" + hash + "\"");
    }

    private Ended imported(String... rows) throws IOException {
        Ended ended = program.run("import", program.requests(rows));
        assertThat(ended.exitCode()).as(ended.people()).isZero();
        return ended;
    }

    private void assertUnknown(String said, String also, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        Ended ended = program.run(all);
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(2);
        assertThat(ended.people()).startsWith(said).contains(also);
        assertThat(ended.results()).isEmpty();
    }

    private static String unwrapped(Ended ended) {
        return ended.results().strip().replaceAll("\\s+", " ");
    }
}
