package org.asigna.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.asigna.batch.SettingsException;
import org.asigna.finding.Told;
import org.asigna.home.NotAHomeException;
import org.asigna.home.NotAnOutFolderException;
import org.asigna.home.StoppedException;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.file.BackupException;
import org.asigna.run.Ending;

/**
 * Why a command broke, for whoever called it.
 *
 * @param cause what says most of it
 */
record Failure(Throwable cause) {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int HELD = 6;

    /** How the states of the SQL standard begin that tell of a broken connection. */
    private static final String BROKEN = "08";

    /** And PostgreSQL's for a server that ends it. */
    private static final String ENDED = "57P";

    /** Why it broke. */
    static Failure of(Throwable broken) {
        return new Failure(most(broken));
    }

    /** The same for failures of one kind, whatever they name. */
    String kind() {
        return cause instanceof Told told
                ? told.telling().key()
                : cause.getClass().getName();
    }

    /** What says most: what is told to people, that the database is gone, what the disk says, or else what all began with. */
    private static Throwable most(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Told || cause instanceof IOException || cause instanceof CommandException)
                && databaseGone(cause).isEmpty()
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What to tell the shell. */
    int exitCode() {
        if (cause instanceof CommandException told) {
            return told.exitCode();
        }
        if (cause instanceof StoppedException stopped) {
            return stopped.exitCode();
        }
        if (cause instanceof LedgerException ledger) {
            return switch (ledger.reason()) {
                case IN_USE, LOST -> HELD;
                case MISPLACED, NOT_EMPTY -> USAGE;
                default -> FAILED;
            };
        }
        if (cause instanceof BackupException) {
            return Ending.REFUSED;
        }
        boolean usage = cause instanceof NotAHomeException
                || cause instanceof NotAnOutFolderException
                || cause instanceof SettingsException;
        return usage ? USAGE : FAILED;
    }

    /** What people are told. */
    String line(Program program, CommonOptions common, Language language) {
        String sentence = sentence(program, common, language);
        return exitCode() == FAILED ? language.phrases().say("failed", sentence) : sentence;
    }

    /** What broke. */
    String sentence(Program program, CommonOptions common, Language language) {
        Phrases phrases = language.phrases();
        if (cause instanceof Told told) {
            return phrases.say(told.telling());
        }
        Optional<String> gone = databaseGone(cause);
        if (gone.isPresent()) {
            return phrases.say("database.gone", common.place(program, language), gone.get());
        }
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.toString();
        }
        return cause instanceof FileSystemException || !(cause instanceof IOException || isOurs(cause))
                ? cause.getClass().getSimpleName() + ": " + message
                : message;
    }

    /** What the database's driver says, if the connection broke or the server ended it. */
    private static Optional<String> databaseGone(Throwable cause) {
        String state = cause instanceof SQLException refused ? refused.getSQLState() : null;
        return state != null && (state.startsWith(BROKEN) || state.startsWith(ENDED))
                ? Optional.of(String.valueOf(cause.getMessage()))
                : Optional.empty();
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("org.asigna.");
    }
}
