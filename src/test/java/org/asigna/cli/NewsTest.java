package org.asigna.cli;

import static org.asigna.fixture.Received.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.fixture.TheProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is news of those runs that look again and again at the same. */
class NewsTest {
    private static final String GOOD = "A-1,P-1,C-1,all,,";

    private final TheProgram program;
    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    NewsTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
        greenMail.start();
        Files.writeString(Files.createDirectories(program.path("home")).resolve("asigna.yml"), """
                asigna:
                  mail:
                    host: 127.0.0.1
                    port: %d
                    security: none
                    from: asigna@example.com
                    recipients: [{address: ana@example.com}]
                """.replace(
                        "%d", Integer.toString(greenMail.getSmtp().getPort())));
        program.run("sync", program.directory());
        greenMail.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void tellsOfOtherDriftThoughItIsAsMuch() throws Exception {
        program.run("import", program.requests(GOOD, "A-2,P-2,C-2,all,,"));
        contacts("inactive", "active");
        program.run("sync", program.directory(), "--max-shrink", "50%");
        greenMail.purgeEmailFromAllMailboxes();
        program.run("check");
        program.run("check");
        contacts("active", "inactive");
        program.run("sync", program.directory(), "--max-shrink", "50%");
        program.run("check");

        List<MimeMessage> checks =
                letters().stream().filter(NewsTest::isOfACheck).toList();
        assertThat(checks).hasSize(3);
        assertThat(text(checks.get(0))).contains("2 assignments checked, 1 at fault", "(contact-inactive)");
        assertThat(text(checks.get(1))).contains("As before, since 2026-06-30");
        assertThat(text(checks.get(2)))
                .contains("2 assignments checked, 1 at fault")
                .doesNotContain("As before");
    }

    @Test
    void tellsOfGapsOnceInFullAndThenInOneLine() throws Exception {
        program.run("coverage", "--within", "400", "--format", "xlsx");
        program.run("coverage", "--within", "401");
        assertThat(letters()).hasSize(2);
        assertThat(text(letters().get(0)))
                .contains("1 licence expires in the window, 1 of which nobody can renew", "Attached: gaps.xlsx");
        assertThat(text(letters().get(1))).contains("As before, since 2026-06-30");
        program.run("import", program.requests(GOOD));
        greenMail.purgeEmailFromAllMailboxes();

        program.run("coverage", "--within", "400");
        program.run("coverage", "--within", "400");

        assertThat(text(only())).contains("1 licence expires in the window, and each can be renewed");
    }

    @Test
    void tellsOfOtherDifferencesThoughTheyAreAsMany() throws Exception {
        program.run("import", program.requests(GOOD));
        greenMail.purgeEmailFromAllMailboxes();
        program.run("check", "--against", program.requests(GOOD, "A-2,P-2,C-2,all,,"));
        program.run("check", "--against", program.requests(GOOD, "A-2,P-2,C-2,all,,"));
        program.run("check", "--against", program.requests(GOOD, "A-2,P-1,C-1,all,,"));

        assertThat(letters()).hasSize(3);
        assertThat(text(letters().get(0))).contains("1 assignment alike", "1 only in the portal");
        assertThat(text(letters().get(1))).contains("As before, since 2026-06-30");
        assertThat(text(letters().get(2))).contains("1 only in the portal").doesNotContain("As before");
    }

    @Test
    void aCheckByTheRulesAndOneAgainstThePortalAreTwoMatters() throws Exception {
        program.run("import", program.requests(GOOD));
        contacts("inactive", "active");
        program.run("sync", program.directory(), "--max-shrink", "50%");
        greenMail.purgeEmailFromAllMailboxes();
        String export = program.requests(GOOD, "A-2,P-2,C-2,all,,");

        program.run("check");
        program.run("check", "--against", export);
        program.run("check");
        program.run("check", "--against", export);

        assertThat(letters()).hasSize(4);
        assertThat(text(letters().get(0))).contains("1 assignment checked, 1 at fault");
        assertThat(text(letters().get(1))).contains("1 only in the portal").doesNotContain("As before");
        assertThat(text(letters().get(2))).contains("As before, since 2026-06-30");
        assertThat(text(letters().get(3))).contains("As before, since 2026-06-30");
    }

    private void contacts(String ofFirst, String ofSecond) throws IOException {
        Files.writeString(
                program.path("directory/contacts.csv"),
                "contact_id,partner_id,email,name,status\nC-1,P-1,ana@p1.example,Ana," + ofFirst
                        + "\nC-2,P-2,ben@p2.example,Ben," + ofSecond + "\n");
    }

    private static boolean isOfACheck(MimeMessage letter) {
        try {
            return letter.getSubject().contains("check");
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<MimeMessage> letters() {
        return List.of(greenMail.getReceivedMessages());
    }

    private MimeMessage only() {
        assertThat(letters()).hasSize(1);
        return letters().get(0);
    }
}
