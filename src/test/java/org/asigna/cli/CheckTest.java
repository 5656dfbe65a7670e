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

/** What becomes of present assignments when the directory changes, and what would mend them. */
class CheckTest {
    private static final String ACCOUNTS = "account_id,name,status\nA-1,Acme,\nA-2,Nord,\nA-3,Delta,\n";

    private static final String CONTACTS = """
            contact_id,partner_id,email,name,status
            C-1,P-1,ana@p1.example,Ana,
            C-3,P-1,zoe@p1.example,Zoe,
            C-4,P-1,eva@p1.example,Eva,
            C-2,P-2,ben@p2.example,Ben,
            """;

    private static final String LICENSES = """
            license_id,account_id,expires_on
            L-1,A-1,2026-09-01
            L-2,A-1,2027-01-01
            L-3,A-2,2026-08-01
            L-4,A-2,2026-01-01
            L-5,A-3,
            """;

    private final TheProgram program;

    CheckTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void assign() throws IOException {
        table("partners", "partner_id,name,status\nP-1,Terra Data,\nP-2,Umbra,\n");
        table("contacts", CONTACTS);
        table("accounts", ACCOUNTS);
        table("licenses", LICENSES);
        assertThat(program.run(
                                "import",
                                program.requests(
                                        "A-1,P-1,ana@p1.example,selected,L-1;L-2,",
                                        "A-2,P-1,zoe@p1.example,all,,",
                                        "A-3,P-1,zoe@p1.example,all,,",
                                        "A-2,P-2,ben@p2.example,all,,"),
                                "--directory",
                                program.directory())
                        .exitCode())
                .isZero();
    }

    @Test
    void saysSoWhenAllIsWell() throws IOException {
        Ended checked = program.run("check");

        assertThat(checked.exitCode()).isZero();
        assertThat(checked.people())
                .contains(
                        "check " + checked.run() + ": done",
                        "4 assignments checked, none at fault",
                        "Nothing new since the last sync or check, 0 no more");
        assertThat(lines(checked, "drift.csv")).hasSize(1);
        assertThat(lines(checked, "mend.csv")).hasSize(1);
    }

    @Test
    void tellsWhatSpeaksAgainstEachAndWhatItPutsAtRisk() throws IOException {
        table("partners", "partner_id,name,status\nP-1,Terra Data,\nP-2,Umbra,terminated\n");
        table("contacts", CONTACTS.replace("C-1,P-1,ana@p1.example,Ana,", "C-1,P-1,ana@p1.example,Ana,inactive"));
        table("licenses", LICENSES.replace("L-2,A-1", "L-2,A-3"));
        String sync = sync();

        Ended checked = program.run("check");

        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(lines(checked, "drift.csv"))
                .containsExactly(
                        "account_id,account_name,partner_id,partner_name,contact_id,contact_name,contact_email,visibility,"
                                + "severity,code,value,message,suggestion,since,seen_by,licenses_at_risk,nearest_expiry,mended",
                        "A-1,Acme,P-1,Terra Data,C-1,Ana,ana@p1.example,selected,error,contact-inactive,,"
                                + "\"The contact Ana of partner P-1 is not active; choose another of its people;"
                                + " choose one of: zoe@p1.example Zoe, eva@p1.example Eva\","
                                + "zoe@p1.example Zoe | eva@p1.example Eva,2026-06-30," + sync + ",1,2026-09-01,yes",
                        "A-1,Acme,P-1,Terra Data,C-1,Ana,ana@p1.example,selected,error,license-of-other-account,L-2,"
                                + "\"The licence L-2 belongs to account A-3, not to A-1; take it out, or correct the account\","
                                + ",2026-06-30," + sync + ",1,2026-09-01,yes",
                        "A-2,Nord,P-2,Umbra,C-2,Ben,ben@p2.example,all,error,partner-inactive,,"
                                + "\"The partner P-2 Umbra is not active, so it cannot renew; choose another partner\","
                                + ",2026-06-30," + sync + ",1,2026-08-01,no");
        assertThat(checked.people())
                .contains(
                        "4 assignments checked, 2 at fault",
                        "Nothing new since the last sync or check, 0 no more",
                        "2 licences cannot be renewed while that lasts",
                        "mend.csv would mend 1 of them");
    }

    @Test
    void writesRequestsThatMendWhatCanBeMended() throws IOException {
        table("contacts", CONTACTS.replace("C-1,P-1,ana@p1.example,Ana,", "C-1,P-1,ana@p1.example,Ana,inactive"));
        table("licenses", LICENSES.replace("L-2,A-1", "L-2,A-3"));
        sync();
        Ended checked = program.run("check");

        Ended mended = program.run("import", file(checked, "mend.csv"));

        assertThat(lines(checked, "mend.csv").get(1))
                .as("Zoe has more assignments than Eva")
                .isEqualTo("A-1,Acme,P-1,Terra Data,,C-3,Zoe,zoe@p1.example,selected,L-1,1,updated,");
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.people()).contains("0 created, 1 updated");
        Ended again = program.run("check");
        assertThat(again.exitCode()).isZero();
        assertThat(again.people()).contains("Nothing new since the last sync or check, 2 no more");
    }

    @Test
    void prefersTheSamePersonUnderAnotherId() throws IOException {
        table("contacts", CONTACTS.replace("C-1,P-1,ana@p1.example,Ana,", "C-9,P-1,ana.ruiz@p1.example,ANA,"));
        sync();

        Ended checked = program.run("check");

        assertThat(lines(checked, "drift.csv").get(1))
                .contains(
                        "contact-unknown,C-1,\"\"\"C-1\"\" is not a contact",
                        "ana.ruiz@p1.example ANA | zoe@p1.example Zoe");
        assertThat(lines(checked, "mend.csv").get(1)).contains(",C-9,ANA,ana.ruiz@p1.example,selected,L-1;L-2,");
    }

    @Test
    void remembersWhoSawItFirst() throws IOException {
        program.run("check");
        Ended lapsed = program.run("check", "--as-of", "2026-08-15");
        Ended later = program.run("check", "--as-of", "2026-08-16");

        assertThat(lapsed.exitCode()).isZero();
        table("accounts", ACCOUNTS.replace("A-2,Nord,", "A-2,Nord,closed"));
        String sync = sync();
        Ended first = program.run("check");
        Ended second = program.run("check");
        assertThat(later.people()).contains("4 assignments checked, none at fault");
        assertThat(lines(first, "drift.csv"))
                .hasSize(3)
                .allMatch(line -> !line.contains("account-inactive") || line.contains(sync));
        assertThat(lines(second, "drift.csv")).isEqualTo(lines(first, "drift.csv"));
        assertThat(lines(first, "mend.csv")).as("nobody but people can decide").hasSize(1);
    }

    @Test
    void warnsOfASelectionThatLeavesExpiringLicensesOutOfSight() throws IOException {
        table("licenses", LICENSES + "L-6,A-1,2026-07-15\n");
        sync();

        Ended checked = program.run("check");

        assertThat(checked.exitCode()).as("a warning is no fault").isZero();
        assertThat(lines(checked, "drift.csv").get(1))
                .contains("warning,selected-leaves-expiring,L-6,", "on 15 July 2026", ",0,,no");
    }

    @Test
    void tellsOfContactsThatMovedAndOfWhatIsGone() throws IOException {
        table("contacts", CONTACTS.replace("C-1,P-1,", "C-1,P-2,"));
        table("accounts", ACCOUNTS.replace("A-3,Delta,\n", ""));
        table("licenses", LICENSES.replace("L-5,A-3,\n", "").replace("L-1,A-1,2026-09-01\nL-2,A-1,2027-01-01\n", ""));
        sync();

        Ended checked = program.run("check");

        assertThat(lines(checked, "drift.csv"))
                .extracting(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[2] + " " + code(line))
                .containsExactly(
                        "account_id partner_id code",
                        "A-1 P-1 contact-of-other-partner",
                        "A-1 P-1 license-unknown",
                        "A-1 P-1 license-unknown",
                        "A-3 P-1 account-unknown");
        assertThat(lines(checked, "mend.csv")).as("no licence would be left").hasSize(1);
    }

    private static String code(String line) {
        return line.split(",", -1)[9];
    }

    @Test
    void speaksSpanishAndWritesWorkbooks() throws IOException {
        table("contacts", CONTACTS.replace("C-1,P-1,ana@p1.example,Ana,", "C-1,P-1,ana@p1.example,Ana,baja"));
        sync();

        Ended checked = program.run("comprobar", "--lang", "es", "--format", "xlsx");

        assertThat(checked.people())
                .contains("4 asignaciones comprobadas, 1 con errores", "mend.csv corregiría 1 de ellas");
        WorkbookRead drift = WorkbookRead.of(Path.of(file(checked, "drift.xlsx")));
        assertThat(drift.sheets()).containsExactly("Desviaciones");
        assertThat(drift.rows("Desviaciones").get(1)).contains("contact-inactive", "yes");
        assertThat(WorkbookRead.of(Path.of(file(checked, "mend.xlsx"))).sheets())
                .contains("Peticiones");
    }

    @Test
    void needsADirectory(@TempDir Path elsewhere) {
        assertThat(program.runBare("check", "--home", elsewhere.resolve("home").toString())
                        .exitCode())
                .isEqualTo(7);
    }

    private void table(String name, String content) throws IOException {
        Files.writeString(program.path("directory/" + name + ".csv"), content);
    }

    private String sync() {
        Ended synced = program.run("sync", program.directory(), "--max-shrink", "100%");
        assertThat(synced.exitCode()).as(synced.people()).isZero();
        return synced.run();
    }

    private List<String> lines(Ended ended, String file) throws IOException {
        return Files.readAllLines(Path.of(file(ended, file)));
    }

    private String file(Ended ended, String name) {
        String run = ended.people()
                .lines()
                .filter(line -> line.matches("\\w+ \\d{8}-\\d{6}-\\w{4}: .*"))
                .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(':')))
                .findFirst()
                .orElseThrow();
        return program.path("home/runs/" + run + "/" + name).toString();
    }
}
