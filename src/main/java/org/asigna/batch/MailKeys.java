package org.asigna.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asigna.finding.Telling;
import org.asigna.home.OwnerOnly;
import org.asigna.mail.Address;
import org.asigna.mail.MailServer;
import org.asigna.mail.MailServer.Login;
import org.asigna.mail.MailServer.Security;
import org.asigna.mail.MailSettings;
import org.asigna.mail.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The settings of letters, below {@code asigna.mail}. The password is none of them: it comes from the environment, or from a
 * file that nobody but its owner can read.
 */
record MailKeys(Path file, Map<String, String> environment) {
    static final String PREFIX = "asigna.mail";
    static final String VARIABLES = "ASIGNA_MAIL_";
    static final Pattern KNOWN_VARIABLES = Pattern.compile("HOST|PORT|SECURITY|USER|PASSWORD|PASSWORDFILE|FROM"
            + "|MAXATTACHMENT|RECIPIENTS\\d+(ADDRESS|LANGUAGE|RUNS\\d*|ONLYPROBLEMS)");

    private static final DataSize FIVE_MB = DataSize.ofMegabytes(5);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /**
     * What is set, if it can be.
     *
     * @throws IOException if the password's file cannot be read
     */
    MailSettings settings(Given set) throws IOException {
        DataSize most = set.maxAttachment() == null ? FIVE_MB : set.maxAttachment();
        Settings.require(
                !most.isNegative(), Telling.of("settings.negative", PREFIX + ".max-attachment", most.toString()));
        return new MailSettings(server(set), address(set.from(), PREFIX + ".from"), most.toBytes(), recipients(set));
    }

    private MailServer server(Given set) throws IOException {
        String host = set.host() == null ? "" : set.host();
        Settings.require(HOST.matcher(host).matches(), Telling.of("settings.host-name", PREFIX + ".host", host));
        Security security = set.security() == null ? Security.STARTTLS : set.security();
        int port = set.port() == null ? security.port() : set.port();
        Settings.require(
                port > 0 && port < 1 << 16, Telling.of("settings.port", PREFIX + ".port", Integer.toString(port)));
        Optional<Login> login = login(set);
        Settings.require(
                login.isEmpty() || security != Security.NONE || THIS_MACHINE.contains(host),
                Telling.of("settings.open-mail", PREFIX + ".security", host));
        return new MailServer(host, port, security, login);
    }

    private Optional<Login> login(Given set) throws IOException {
        Settings.require(
                set.user() != null || set.passwordFile() == null,
                Telling.of("settings.no-user", PREFIX + ".password-file"));
        Optional<String> password = password(set);
        return Optional.ofNullable(set.user()).map(user -> new Login(user, password));
    }

    /** No file is read whose content others may know. */
    private Optional<String> password(Given set) throws IOException {
        Optional<String> variable =
                Optional.ofNullable(environment.get(MailServer.PASSWORD)).filter(password -> !password.isEmpty());
        if (set.passwordFile() == null) {
            return variable;
        }
        String key = PREFIX + ".password-file";
        Settings.require(variable.isEmpty(), Telling.of("settings.two-passwords", MailServer.PASSWORD, key));
        Path named = file.toAbsolutePath().resolveSibling(set.passwordFile());
        Settings.require(
                Files.isRegularFile(named) && Files.isReadable(named),
                Telling.of("settings.no-password-file", key, named.toString()));
        Settings.require(OwnerOnly.isClosed(named), Telling.of("settings.open-password-file", key, named.toString()));
        return Optional.of(Files.readString(named).stripTrailing()).filter(password -> !password.isEmpty());
    }

    private static List<Recipient> recipients(Given set) {
        List<RecipientSet> given = set.recipients() == null ? List.of() : set.recipients();
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            recipients.add(recipient(given.get(i), PREFIX + ".recipients[" + i + "]"));
        }
        return recipients;
    }

    private static Recipient recipient(RecipientSet set, String key) {
        List<String> runs = set.runs() == null ? List.of() : set.runs();
        for (int i = 0; i < runs.size(); i++) {
            Settings.require(
                    Recipient.RUNS.contains(runs.get(i)),
                    Telling.of(
                            "settings.run", key + ".runs[" + i + "]", runs.get(i), String.join(", ", Recipient.RUNS)));
        }
        return new Recipient(
                address(set.address(), key + ".address"),
                Optional.ofNullable(set.language()).map(tag -> Settings.language(tag, key + ".language")),
                Set.copyOf(runs),
                Boolean.TRUE.equals(set.onlyProblems()));
    }

    /** The addresses of a list. */
    static List<Address> addresses(List<String> given, String key) {
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            addresses.add(address(given.get(i), key + "[" + i + "]"));
        }
        return addresses;
    }

    private static Address address(@Nullable String given, String key) {
        Settings.require(given != null, Telling.of("settings.missing", key, Telling.of("settings.mailbox")));
        String text = given == null ? "" : given;
        return Address.of(text)
                .orElseThrow(() -> new SettingsException(Telling.of("settings.address", key, text), null));
    }

    /** All of them. */
    record Given(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Security security,
            @Nullable String user,
            @Nullable String passwordFile,
            @Nullable String from,
            @Nullable DataSize maxAttachment,
            @Nullable List<RecipientSet> recipients) {}

    /** Those of a recipient. */
    record RecipientSet(
            @Nullable String address,
            @Nullable String language,
            @Nullable List<String> runs,
            @Nullable Boolean onlyProblems) {}
}
