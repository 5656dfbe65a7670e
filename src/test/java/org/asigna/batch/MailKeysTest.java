package org.asigna.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.language.Language;
import org.asigna.mail.Address;
import org.asigna.mail.MailServer;
import org.asigna.mail.MailServer.Login;
import org.asigna.mail.MailServer.Security;
import org.asigna.mail.MailSettings;
import org.asigna.mail.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailKeysTest {
    private static final String PASSWORD = "ASIGNA_MAIL_PASSWORD";

    private final Path folder;

    MailKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nameNoServerWhereTheyAreAbsent() throws IOException {
        assertThat(Settings.mail(folder.resolve("asigna.yml"), Map.of(PASSWORD, "secret-word")))
                .isEmpty();
        assertThat(mail("asigna:\n  programme:\n    selected: allowed\n")).isEmpty();
        assertThat(mail("asigna:\n  mail:\n    from: a@example.com\n")).isEmpty();
    }

    @Test
    void haveStandards() throws IOException {
        assertThat(mail("asigna:\n  mail:\n    host: mail.example.com\n    from: asigna@example.com\n"))
                .contains(new MailSettings(
                        new MailServer("mail.example.com", 587, Security.STARTTLS, Optional.empty()),
                        new Address("asigna@example.com"),
                        5 << 20,
                        List.of()));
    }

    @Test
    void readWhatIsSet() throws IOException {
        String yaml = """
                asigna:
                  mail:
                    host: mail.example.com
                    security: tls
                    user: asigna
                    from: asigna@example.com
                    max-attachment: 512KB
                    recipients:
                      - address: ana@example.com
                        language: es
                        runs: [import, plan]
                        only-problems: true
                      - address: ben@example.com
                """;

        assertThat(Settings.mail(write(yaml), Map.of(PASSWORD, "secret-word")))
                .contains(new MailSettings(
                        new MailServer(
                                "mail.example.com",
                                465,
                                Security.TLS,
                                Optional.of(new Login("asigna", Optional.of("secret-word")))),
                        new Address("asigna@example.com"),
                        512 << 10,
                        List.of(
                                new Recipient(
                                        new Address("ana@example.com"),
                                        Optional.of(Language.SPANISH),
                                        Set.of("import", "plan"),
                                        true),
                                new Recipient(new Address("ben@example.com"), Optional.empty(), Set.of(), false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hots: x | asigna.mail.hots | ",
                "host: 'a b' | asigna.mail.host | a b",
                "port: 70000 | asigna.mail.port | 70000",
                "security: ssl | asigna.mail.security | none or starttls or tls",
                "from: Asigna <a@b.example> | asigna.mail.from | Asigna <a@b.example>",
                "max-attachment: much | asigna.mail.max-attachment | much",
                "max-attachment: -1MB | asigna.mail.max-attachment | 0 or more",
                "recipients: ana@b.example | asigna.mail.recipients | a list of recipients",
                "'recipients: [{language: es}]' | asigna.mail.recipients[0].address | missing",
                "'recipients: [{address: \"a@b.example, c@d.example\"}]' | asigna.mail.recipients[0].address | one mailbox",
                "'recipients: [{address: \"a@b.example\\nBcc: c@d.example\"}]' | asigna.mail.recipients[0].address | one mailbox",
                "'recipients: [{address: a@b.example, runs: [imports]}]' | asigna.mail.recipients[0].runs[0] | imports",
                "'recipients: [{address: a@b.example, language: xx}]' | asigna.mail.recipients[0].language | xx",
                "'recipients: [{adress: a@b.example}]' | asigna.mail.recipients[0].adress | ",
                "password-file: pw | asigna.mail.password-file | asigna.mail.user"
            })
    void nameTheKeyAndTheValueThatCannotBe(String line, String key, String saying) {
        String fixed = "asigna:\n  mail:\n    " + line + "\n"
                + (line.startsWith("host") ? "" : "    host: mail.example.com\n")
                + (line.startsWith("from") ? "" : "    from: asigna@example.com\n");

        assertThatThrownBy(() -> mail(fixed))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(saying == null ? "" : saying);
    }

    @Test
    void holdNoPasswordAndRepeatNone() {
        assertThatThrownBy(() -> mail("asigna:\n  mail:\n    host: mail.example.com\n    password: secret-word\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("asigna.mail.password")
                .message()
                .doesNotContain("secret-word");
    }

    @Test
    void sendNoPasswordInPlainTextOverANetwork() throws IOException {
        String yaml =
                "asigna:\n  mail:\n    security: none\n    user: asigna\n    from: asigna@example.com\n    host: ";

        assertThatThrownBy(() -> mail(yaml + "mail.example.com\n")).hasMessageContaining("asigna.mail.security");
        assertThat(mail(yaml + "127.0.0.1\n")).isPresent();
    }

    @Test
    void takeThePasswordFromAFileThatNobodyElseReads() throws IOException {
        String yaml = """
                asigna:
                  mail:
                    host: mail.example.com
                    user: asigna
                    from: asigna@example.com
                    password-file: mail.password
                """;
        assertThatThrownBy(() -> mail(yaml)).hasMessageContaining("mail.password, which cannot be read");

        Path file = Files.writeString(folder.resolve("mail.password"), "secret-word\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> mail(yaml)).hasMessageContaining("which others can read");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(mail(yaml).flatMap(set -> set.server().login()).flatMap(Login::password))
                .contains("secret-word");
        assertThat(mail(yaml).toString()).doesNotContain("secret-word");
        assertThatThrownBy(() -> Settings.mail(write(yaml), Map.of(PASSWORD, "another")))
                .hasMessageContaining("asigna.mail.password-file");
    }

    @Test
    void nameAVariableThatIsMisspelled() {
        assertThatThrownBy(() -> Settings.mail(folder.resolve("asigna.yml"), Map.of("ASIGNA_MAIL_PASSWROD", "x")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ASIGNA_MAIL_PASSWROD");
    }

    @Test
    void areThoseOfSendersToo() throws IOException {
        Path file = Files.writeString(folder.resolve("ana.yml"), "sender:\n  mail: [ana@example.com]\n");
        assertThat(Settings.sender(file).mail()).containsExactly(new Address("ana@example.com"));

        Files.writeString(file, "sender:\n  mail: [ana]\n");
        assertThatThrownBy(() -> Settings.sender(file)).hasMessageContaining("sender.mail[0]");
    }

    private Optional<MailSettings> mail(String yaml) throws IOException {
        return Settings.mail(write(yaml), Map.of());
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("asigna.yml"), yaml);
    }
}
