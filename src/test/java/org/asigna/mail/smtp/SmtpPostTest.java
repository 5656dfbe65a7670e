package org.asigna.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.finding.Telling;
import org.asigna.fixture.ScriptedServer;
import org.asigna.mail.Address;
import org.asigna.mail.Letter;
import org.asigna.mail.MailServer;
import org.asigna.mail.MailServer.Login;
import org.asigna.mail.MailServer.Security;
import org.asigna.mail.Post.Carrier;
import org.asigna.mail.Post.Delivery;
import org.asigna.mail.Post.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpPostTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final String HOST = "127.0.0.1";

    private final Path folder;

    SmtpPostTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void carriesBothBodiesAndTheFilesAsTheyAre() throws Exception {
        Path report = Files.write(folder.resolve("errors.xlsx"), new byte[] {0, 1, 2, 10, 13, 10, 46, 13, 10, -1});
        GreenMail greenMail = greenMail("smtp");
        try {
            assertThat(carry(post(server(greenMail, "smtp", Security.NONE)), letter(List.of(report)))
                            .fate())
                    .isEqualTo(Fate.SENT);

            MimeMessage message = greenMail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("[Asigna] importar: 3 añadidas — ½");
            assertThat(message.getFrom()[0]).hasToString("Asigna <asigna@example.com>");
            assertThat(message.getRecipients(RecipientType.TO))
                    .extracting(String::valueOf)
                    .containsExactly("ana@example.com");
            assertThat(message.getMessageID()).isEqualTo("<asigna.20261122-1a2b@example.com>");
            assertThat(message.getHeader("Date", null)).isEqualTo("Sun, 22 Nov 2026 12:13:48 +0100");
            assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            Multipart all = (Multipart) message.getContent();
            Multipart bodies = (Multipart) all.getBodyPart(0).getContent();
            assertThat(bodies.getContentType()).startsWith("multipart/alternative");
            assertBody(bodies.getBodyPart(0), "text/plain", "¿Qué?\r\n.\r\n");
            assertBody(bodies.getBodyPart(1), "text/html", "<p>¿Qué?</p>");
            BodyPart file = all.getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo("errors.xlsx");
            assertThat(file.getDisposition()).isEqualTo("attachment");
            assertThat(file.getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(report));
        } finally {
            greenMail.stop();
        }
    }

    private static void assertBody(BodyPart body, String type, String content) throws IOException, MessagingException {
        assertThat(body.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
        assertThat(body.getContent()).isEqualTo(content);
    }

    @Test
    void saysWhoSendsByTls() throws Exception {
        GreenMail greenMail = greenMail("smtps");
        try {
            greenMail.setUser("asigna@example.com", "asigna", "secret-word");
            MailServer right = server(greenMail, "smtps", Security.TLS, "asigna", Optional.of("secret-word"));
            MailServer wrong = server(greenMail, "smtps", Security.TLS, "asigna", Optional.of("another-word"));
            Map<String, String> trusting = Map.of("ssl.trust", "*", "ssl.checkserveridentity", "false");

            Delivery refused = carry(new SmtpPost(wrong, SECONDS, SECONDS, trusting), letter(List.of()));
            assertThat(refused.fate()).isEqualTo(Fate.ALL_WAIT);
            assertThat(refused.why().key()).isEqualTo("mail.login");
            assertThat(refused.toString() + wrong).doesNotContain("another-word");

            assertThat(carry(new SmtpPost(right, SECONDS, SECONDS, trusting), letter(List.of()))
                            .fate())
                    .isEqualTo(Fate.SENT);
            assertThat(greenMail.getReceivedMessages()).hasSize(1);

            assertThat(carry(post(right), letter(List.of())).why().key())
                    .as("a certificate that nobody vouches for")
                    .isEqualTo("mail.down");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void tellsNoPasswordToAServerThatOffersNoTls() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                line -> line.startsWith("EHLO") ? Optional.of("250-here\r\n250 AUTH PLAIN LOGIN") : Optional.empty())) {
            MailServer address = new MailServer(
                    HOST,
                    server.port(),
                    Security.STARTTLS,
                    Optional.of(new Login("asigna", Optional.of("secret-word"))));

            assertThat(carry(post(address), letter(List.of())).fate()).isEqualTo(Fate.ALL_WAIT);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void asksNobodyWhereItWasToldNoPassword() {
        MailServer address = new MailServer(HOST, 1, Security.TLS, Optional.of(new Login("asigna", Optional.empty())));

        try (Carrier carrier = post(address).connect()) {
            assertThat(carrier.carry(folder.resolve("any")))
                    .isEqualTo(new Delivery(Fate.ALL_WAIT, Telling.of("mail.no-password", "ASIGNA_MAIL_PASSWORD")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, REFUSED, no such user",
        "RCPT, 450 4.2.0 come back later, WAITS, come back later",
        "MAIL, 550 5.7.1 you may not send, ALL_WAIT, you may not send",
        "MAIL, 530 5.7.0 who are you, ALL_WAIT, who are you",
        "DATA, 554 5.6.0 no, REFUSED, 5.6.0 no",
        "., 552 5.3.4 too large, REFUSED, too large",
        "., 451 4.3.0 full, WAITS, full",
        ".,, ALL_WAIT, ''",
        "MAIL, 421 4.3.2 going down, ALL_WAIT, going down"
    })
    void tellsForEverFromForNow(String command, String answer, Fate fate, String said) throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(line -> line.startsWith(command) && (!command.equals(".") || line.equals("."))
                        ? Optional.of(answer == null ? ScriptedServer.HANGS_UP : answer)
                        : Optional.empty())) {
            MailServer address = new MailServer(HOST, server.port(), Security.NONE, Optional.empty());

            Delivery delivery = carry(post(address), letter(List.of()));

            assertThat(delivery.fate()).isEqualTo(fate);
            assertThat(delivery.why().toString()).contains(said).doesNotContain("\n", "\r");
        }
    }

    @Test
    void sendsAnotherLetterAfterOneThatWasRefused() throws IOException {
        try (ScriptedServer server = new ScriptedServer(line ->
                line.equals("RCPT TO:<ben@example.com>") ? Optional.of("550 no such user") : Optional.empty())) {
            SmtpPost post = post(new MailServer(HOST, server.port(), Security.NONE, Optional.empty()));

            try (Carrier carrier = post.connect()) {
                assertThat(carrier.carry(write(post, letter("ben@example.com"))).fate())
                        .isEqualTo(Fate.REFUSED);
                assertThat(carrier.carry(write(post, letter("ana@example.com"))).fate())
                        .isEqualTo(Fate.SENT);
            }
            assertThat(server.heard()).filteredOn(line -> line.equals(".")).hasSize(1);
        }
    }

    @Test
    void isDownWhereNobodyAnswers() throws IOException {
        int port = freePort();

        Delivery delivery = carry(post(new MailServer(HOST, port, Security.NONE, Optional.empty())), letter(List.of()));

        assertThat(delivery.fate()).isEqualTo(Fate.ALL_WAIT);
        assertThat(delivery.why().toString())
                .startsWith("mail.down [127.0.0.1:" + port)
                .contains("refused");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void waitsNoLongerThanItMayForAnAnswer() throws IOException {
        try (ScriptedServer server = new ScriptedServer(line -> Optional.of("250-and"))) {
            MailServer address = new MailServer(HOST, server.port(), Security.NONE, Optional.empty());

            assertThat(carry(new SmtpPost(address, SECONDS, MOMENT, Map.of()), letter(List.of()))
                            .fate())
                    .isEqualTo(Fate.ALL_WAIT);
        }
    }

    private static GreenMail greenMail(String protocol) {
        GreenMail greenMail = new GreenMail(new ServerSetup(0, HOST, protocol));
        greenMail.start();
        return greenMail;
    }

    private static MailServer server(GreenMail greenMail, String protocol, Security security) {
        return new MailServer(HOST, port(greenMail, protocol), security, Optional.empty());
    }

    private static MailServer server(
            GreenMail greenMail, String protocol, Security security, String user, Optional<String> password) {
        return new MailServer(HOST, port(greenMail, protocol), security, Optional.of(new Login(user, password)));
    }

    private static int port(GreenMail greenMail, String protocol) {
        return protocol.equals("smtp")
                ? greenMail.getSmtp().getPort()
                : greenMail.getSmtps().getPort();
    }

    private static SmtpPost post(MailServer server) {
        return new SmtpPost(server, SECONDS, SECONDS, Map.of());
    }

    private static Letter letter(String to) {
        return letter(to, List.of());
    }

    private static Letter letter(List<Path> files) {
        return letter("ana@example.com", files);
    }

    private static Letter letter(String to, List<Path> files) {
        return new Letter(
                "20261122-1a2b",
                ZonedDateTime.parse("2026-11-22T12:13:48+01:00"),
                new Address("asigna@example.com"),
                new Address(to),
                "[Asigna] importar: 3 añadidas — ½",
                "¿Qué?\n.\n",
                "<p>¿Qué?</p>",
                files);
    }

    private Delivery carry(SmtpPost post, Letter letter) throws IOException {
        try (Carrier carrier = post.connect()) {
            return carrier.carry(write(post, letter));
        }
    }

    private Path write(SmtpPost post, Letter letter) throws IOException {
        Path file = folder.resolve(letter.to() + ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            post.write(letter, out);
        }
        assertThat(Files.readString(file, StandardCharsets.US_ASCII)).doesNotContain("\uFFFD");
        return file;
    }
}
