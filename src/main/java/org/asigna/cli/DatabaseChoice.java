package org.asigna.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asigna.home.OwnerOnly;
import org.asigna.language.Phrases;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * Which database the ledger is in: that of {@code --database}, else of {@code ASIGNA_DATABASE}, else the one in the home.
 * User and password are never on the command line, where others can see them: they come from the environment, the
 * password also from a file. No sentence repeats an address that is refused, for it may hold a password.
 */
final class DatabaseChoice {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String VARIABLE = "ASIGNA_DATABASE";
    private static final String USER = VARIABLE + "_USER";
    private static final String PASSWORD = VARIABLE + "_PASSWORD";
    private static final String PASSWORD_FILE = PASSWORD + "_FILE";

    /** A user before the host, or a parameter that names one or any password. */
    private static final Pattern SECRET = Pattern.compile("^//[^/?]*@|[?&](user|[a-z]*password)=");

    private final Program program;
    private final Phrases phrases;

    DatabaseChoice(Program program, Phrases phrases) {
        this.program = program;
        this.phrases = phrases;
    }

    /** The address of a database beside the home; empty if the ledger is in the home. */
    Optional<LedgerAddress> address(@Nullable String given) throws IOException {
        Optional<String> url = url(given);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String user = variable(USER).strip();
        return Optional.of(new LedgerAddress(url.get(), user.isEmpty() ? null : user, password()));
    }

    /** Where people are told that it is; empty if the ledger is in the home. */
    Optional<String> place(@Nullable String given) {
        return url(given).map(LedgerAddress::place);
    }

    private Optional<String> url(@Nullable String given) {
        String url = given == null ? variable(VARIABLE).strip() : given.strip();
        if (url.isEmpty() && given == null) {
            return Optional.empty();
        }
        if (!url.startsWith(PREFIX)) {
            throw wrong("database.unknown");
        }
        if (holdsSecret(url.substring(PREFIX.length()))) {
            throw wrong("database.secret", USER, PASSWORD, PASSWORD_FILE);
        }
        return Optional.of(url);
    }

    private static boolean holdsSecret(String address) {
        try {
            String plain = URLDecoder.decode(address, StandardCharsets.UTF_8);
            return SECRET.matcher(plain.toLowerCase(Locale.ROOT)).find();
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    private @Nullable String password() throws IOException {
        String password = variable(PASSWORD);
        String file = variable(PASSWORD_FILE).strip();
        if (file.isEmpty()) {
            return password.isEmpty() ? null : password;
        }
        if (!password.isEmpty()) {
            throw wrong("database.two-passwords", PASSWORD, PASSWORD_FILE);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw wrong("database.no-password-file", file, PASSWORD_FILE);
        }
        if (!OwnerOnly.isClosed(path)) {
            throw wrong("database.open-password-file", file);
        }
        return Files.readString(path).stripTrailing();
    }

    private String variable(String name) {
        return program.environment().getOrDefault(name, "");
    }

    private CommandException wrong(String phrase, Object... named) {
        return new CommandException(ExitCode.USAGE, phrases.say(phrase, named));
    }
}
