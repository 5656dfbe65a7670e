package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which renewals lapse because nobody can do them. It is the 30th of June. */
class CoverageTest {
    private final TheProgram program;

    CoverageTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void directory() throws IOException {
        table(
                "partners",
                "partner_id,name,status,level,invited_on,certified_until",
                "P-1,Terra Data,,Silver,,",
                "P-2,Umbra <b>,,Silver,,2026-07-01",
                "P-3,Vega,,Silver,,");
        table(
                "contacts",
                "contact_id,partner_id,email,name,status",
                "C-1,P-1,ana@p1.example,Ana,",
                "C-2,P-2,ben@p2.example,Ben,",
                "C-3,P-3,eva@p3.example,Eva,");
        table("accounts", "account_id,name,status", "A-1,Acme,", "A-2,Nord <script>,", "A-3,Delta,", "A-4,Shut,");
        table(
                "licenses",
                "license_id,account_id,product,quantity,expires_on,status",
                "L-01,A-1,Desk,5,2026-06-30,",
                "L-02,A-1,Desk,5,2026-06-29,",
                "L-03,A-1,Desk,5,2026-09-28,",
                "L-04,A-1,Desk,5,2026-09-29,",
                "L-05,A-2,<i>Net</i>,1,2026-07-10,",
                "L-06,A-2,Net,1,2026-07-10,",
                "L-07,A-3,Net,1,2026-07-31,",
                "L-08,A-3,Net,1,2026-07-31,inactive",
                "L-09,A-4,Net,1,2026-07-31,");
        assertThat(program.run(
                                "import",
                                program.requests(
                                        "A-1,P-1,ana@p1.example,all,,",
                                        "A-2,P-1,ana@p1.example,selected,L-05,",
                                        "A-2,P-2,ben@p2.example,selected,L-05,",
                                        "A-4,P-1,ana@p1.example,all,,"),
                                "--directory",
                                program.directory())
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsWhoCanRenewAndWhyNobodyCan() throws IOException {
        table("accounts", "account_id,name,status", "A-1,Acme,", "A-2,Nord <script>,", "A-3,Delta,", "A-4,Shut,closed");
        sync();

        Ended ended = program.run("coverage", "--out", program.path("out").toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(lines("coverage.csv"))
                .containsExactly(
                        "account_id,account_name,license_id,product,quantity,expires_on,days,covered,reason,partner_ids,partner_names",
                        "A-1,Acme,L-01,Desk,5,2026-06-30,0,yes,,P-1,Terra Data",
                        "A-2,Nord <script>,L-05,<i>Net</i>,1,2026-07-10,10,yes,,P-1;P-2,Terra Data;Umbra <b>",
                        "A-2,Nord <script>,L-06,Net,1,2026-07-10,10,no,not-in-sight,P-1,Terra Data",
                        "A-3,Delta,L-07,Net,1,2026-07-31,31,no,not-assigned,,",
                        "A-1,Acme,L-03,Desk,5,2026-09-28,90,yes,,P-1,Terra Data");
        assertThat(lines("gaps.csv"))
                .containsExactly(
                        "expires_on,days,account_id,account_name,license_count,license_ids,reason,partner_ids,partner_names",
                        "2026-07-10,10,A-2,Nord <script>,1,L-06,not-in-sight,P-1,Terra Data",
                        "2026-07-31,31,A-3,Delta,1,L-07,not-assigned,,");
        assertThat(ended.people())
                .contains(
                        "5 licences expire in the window, 2 of which nobody can renew",
                        "within 30 days: 3, of which 1 without anybody to renew",
                        "within 60 days: 4, of which 2 without anybody to renew",
                        "within 90 days: 5, of which 2 without anybody to renew");
        assertThat(Files.readString(program.path("out/run.json")))
                .contains("\"within30\" : {", "\"not-in-sight\" : 1", "\"not-assigned\" : 1");
    }

    @Test
    void tellsTheFaultOfThePartnerThatLacksLeast() throws IOException {
        table(
                "partners",
                "partner_id,name,status,level,invited_on,certified_until",
                "P-1,Terra Data,terminated,Silver,,",
                "P-2,Umbra,,Silver,,2026-07-01",
                "P-3,Vega,,Silver,,");
        sync();

        assertThat(reasons("2026-07-01"))
                .containsExactly("L-05 ", "L-06 not-in-sight", "L-07 not-assigned", "L-09 partner-inactive");
        assertThat(reasons("2026-07-02"))
                .containsExactly(
                        "L-05 partner-not-certified",
                        "L-06 partner-not-certified",
                        "L-07 not-assigned",
                        "L-09 partner-inactive");
    }

    @Test
    void tellsFaultsOfContacts() throws IOException {
        table(
                "contacts",
                "contact_id,partner_id,email,name,status",
                "C-1,P-3,ana@p1.example,Ana,",
                "C-2,P-2,ben@p2.example,Ben,inactive",
                "C-3,P-3,eva@p3.example,Eva,");
        sync();

        assertThat(reasons("2026-07-01"))
                .containsExactly(
                        "L-05 contact-inactive",
                        "L-06 contact-inactive",
                        "L-07 not-assigned",
                        "L-09 contact-of-other-partner");
    }

    @Test
    void tellsTheGravestFaultOfAPartner() throws IOException {
        table(
                "partners",
                "partner_id,name,status,level,invited_on,certified_until",
                "P-1,Terra Data,terminated,Silver,,",
                "P-2,Umbra,,Silver,,",
                "P-3,Vega,,Silver,,");
        table(
                "contacts",
                "contact_id,partner_id,email,name,status",
                "C-1,P-1,ana@p1.example,Ana,inactive",
                "C-2,P-2,ben@p2.example,Ben,",
                "C-3,P-3,eva@p3.example,Eva,");
        sync();

        assertThat(reasons("2026-07-01")).contains("L-09 partner-inactive");
    }

    private List<String> reasons(String asOf) throws IOException {
        program.run(
                "coverage",
                "--as-of",
                asOf,
                "--within",
                "30",
                "--out",
                program.path("out").toString());
        return lines("coverage.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2] + " " + line.split(",", -1)[8])
                .toList();
    }

    @Test
    void writesAPageThatEscapesWhatItShows() throws IOException {
        program.run(
                "cobertura",
                "--lang",
                "es",
                "--within",
                "45",
                "--out",
                program.path("out").toString());

        String page = Files.readString(program.path("out/coverage.html"));
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains(
                        "<html lang=\"es\">",
                        "<h1 class=\"refused\">Nadie puede renovar 2 licencias de 5 que caducan en 45 días.</h1>",
                        "Nord &lt;script&gt;",
                        "licencia no seleccionada (<bdi>Terra Data</bdi>)",
                        "sin partner asignado",
                        "cobertura al 30 de junio de 2026",
                        "aria-label=\"Licencias que caducan: 30 días: se pueden renovar 2; 30 días: nadie las puede renovar 1;"
                                + " 45 días: se pueden renovar 3; 45 días: nadie las puede renovar 2\"",
                        "default-src &#39;none&#39;")
                .doesNotContain("<script>,", "Nord <script>", "http://", "https://");
    }

    @Test
    void boundsThePageAndSaysWhereTheRestIs() throws IOException {
        StringBuilder licenses = new StringBuilder("license_id,account_id,expires_on\n");
        StringBuilder accounts = new StringBuilder("account_id,name\nA-1,Acme\nA-2,Nord\nA-4,Shut\n");
        for (int i = 1000; i < 1_512; i++) {
            accounts.append("B-").append(i).append(",Name\n");
            licenses.append("M-").append(i).append(",B-").append(i).append(",2026-07-05\n");
        }
        for (int i = 10; i < 17; i++) {
            licenses.append("N-").append(i).append(",A-2,2026-07-04\n");
        }
        Files.writeString(program.path("directory/licenses.csv"), licenses);
        Files.writeString(program.path("directory/accounts.csv"), accounts);
        sync();

        program.run("coverage", "--out", program.path("out").toString());

        assertThat(Files.readString(program.path("out/coverage.html")))
                .contains("And 13 other lines in gaps.csv.", "N-10, N-11, N-12, N-13, N-14 and 2 others")
                .doesNotContain("B-1511");
        assertThat(lines("gaps.csv")).hasSize(1 + 513);
    }

    @Test
    void writesWorkbooks() throws IOException {
        program.run("coverage", "--format", "xlsx", "--out", program.path("out").toString());

        assertThat(WorkbookRead.of(program.path("out/coverage.xlsx"))
                        .rows("Licences")
                        .get(2))
                .startsWith("A-2", "Nord <script>", "L-05");
        assertThat(WorkbookRead.of(program.path("out/gaps.xlsx")).rows("Gaps").get(1))
                .contains("L-06", "not-in-sight");
    }

    @Test
    void takesAnyNumberOfDaysThatThereCanBe() {
        assertThat(program.run("coverage", "--within", "-1").exitCode()).isEqualTo(2);
        assertThat(program.run("coverage", "--within", "36501").people())
                .contains("--within takes a number of days from 0 to 36,500");
        assertThat(program.run("coverage", "--within", "0").people())
                .contains("1 licence expires in the window, and each can be renewed");
        assertThat(program.run("coverage", "--within", "36500").exitCode()).isZero();
    }

    @Test
    void needsADirectory(@TempDir Path elsewhere) {
        assertThat(program.runBare(
                                "coverage", "--home", elsewhere.resolve("home").toString())
                        .exitCode())
                .isEqualTo(7);
    }

    private void table(String name, String... lines) throws IOException {
        Files.writeString(program.path("directory/" + name + ".csv"), String.join("\n", lines) + "\n");
    }

    private void sync() {
        assertThat(program.run("sync", program.directory(), "--max-shrink", "100%")
                        .exitCode())
                .isZero();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(program.path("out/" + name));
    }
}
