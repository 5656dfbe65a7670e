package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger beside what the vendor's portal says. */
class AgainstTest {
    private final TheProgram program;

    AgainstTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void assign() throws IOException {
        Files.writeString(
                program.path("directory/accounts.csv"), "account_id,name\nA-1,Acme\nA-2,Nord\nA-3,Delta\nA-4,Erg\n");
        assertThat(program.run(
                                "import",
                                program.requests(
                                        "A-1,P-1,ana@p1.example,all,,",
                                        "A-2,P-1,ana@p1.example,all,,",
                                        "A-3,P-1,ana@p1.example,all,,",
                                        "A-4,P-2,ben@p2.example,all,,"),
                                "--directory",
                                program.directory())
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsEveryDifferenceBothWays() throws IOException {
        String portal = program.file("portal.csv", """
                Org ID,Solution Advisor,Contact email,View,Licenses
                A-1,P-1,ana@p1.example,view assigned,L-1
                A-1,P-2,ben@p2.example,view all,
                A-2,P-1,ana@p1.example,view all,
                A-4,P-2,nobody@p2.example,view all,
                """);

        Ended compared = program.run(
                "check", "--against", portal, "--out", program.path("out").toString());

        assertThat(compared.exitCode()).isEqualTo(3);
        assertThat(lines("out/differences.csv"))
                .containsExactly(
                        "account_id,account_name,partner_id,partner_name,difference,ledger_contact_id,ledger_visibility,"
                                + "ledger_license_ids,portal_contact_id,portal_visibility,portal_license_ids,source",
                        "A-1,Acme,P-1,Terra Data,visibility,C-1,all,,C-1,selected,L-1," + portal + ":2",
                        "A-1,Acme,P-2,Umbra,only-in-portal,,,,C-2,all,," + portal + ":3",
                        "A-3,Delta,P-1,Terra Data,only-in-ledger,C-1,all,,,,,",
                        "A-4,Erg,P-2,Umbra,not-compared,C-2,all,,,,," + portal + ":5");
        assertThat(lines("out/errors.csv").get(1)).contains("portal.csv,,5,", "contact-unknown");
        assertThat(compared.people())
                .contains("1 assignment alike, 1 with differences, 1 only in the ledger, 1 only in the portal,"
                        + " 1 not compared because of rejected rows");
        assertThat(program.path("out")).isDirectoryContaining(file -> file.endsWith("run.json"));
        assertThat(program.path("out/changes.csv"))
                .as("there is no plan to apply")
                .doesNotExist();
    }

    @Test
    void changesNothingAndCannotBeApplied() throws IOException {
        String portal = program.file("portal.csv", "account,partner,contact,view\nA-1,P-2,ben@p2.example,all\n");
        Ended compared = program.run("check", "--against", portal);

        assertThat(program.run("apply", compared.run()).exitCode()).isNotZero();
        assertThat(program.run("check", "--against", program.path("none.csv").toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(program.run("export", "--out", program.path("out").toString())
                        .people())
                .contains("4 assignments exported");
    }

    @Test
    void saysSoWhenBothAreAlike() throws IOException {
        program.run("export", "--out", program.path("out").toString());

        Ended compared = program.run(
                "check", "--against", program.path("out/assignments.csv").toString());

        assertThat(compared.exitCode()).isZero();
        assertThat(compared.people()).contains("4 assignments alike, 0 with differences");
    }

    @Test
    void refusesAFileThatIsNoExport() throws IOException {
        Ended refused = program.run("check", "--against", program.file("list.csv", "bread\nmilk\n"));

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.people()).contains("header");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(program.path(name));
    }
}
