package org.asigna.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.home.Home;
import org.asigna.home.StoppedException;
import org.asigna.ledger.file.BackupWriter;
import org.asigna.ledger.json.BackupManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: the whole ledger in one file, from which any database can be filled. */
@Command(sortOptions = false)
final class BackupCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.backup", paramLabel = "${bundle:label.file}")
    private Path file = Path.of("");

    BackupCommand(Program program) {
        super(program, "backup");
    }

    @Override
    public Integer call() throws IOException {
        NewFile target = new NewFile(phrases(), file);
        target.check();
        Path home = common().home(program());
        if (common().database(program(), language()).isEmpty()) {
            requireLedger(home);
        }
        BackupManifest written;
        try (Session session = Session.forReading(program(), common(), verb(), language());
                Signals signals = Signals.heed(session.house().stop());
                BackupWriter backup = BackupWriter.begin(file, session.house().stop())) {
            written = write(session, backup);
            signals.runIsDone();
        } catch (FileAlreadyExistsException meanwhile) {
            throw target.exists();
        } catch (StoppedException stopped) {
            throw new CommandException(stopped.exitCode(), phrases().say("backup.stopped"));
        }
        tell(phrases().say("backup.written", file.toString()));
        new BackupText(phrases()).lines(written).forEach(this::tell);
        tell("  " + phrases().say("backup.beside", home.toString()));
        return ExitCode.OK;
    }

    private BackupManifest write(Session session, BackupWriter backup) throws IOException {
        return session.database().backup().write(backup, program().clock().instant());
    }

    /** A home is not to be made here: where its disk is not mounted, an empty backup would look like one. */
    private void requireLedger(Path home) {
        if (!Home.hasLedger(home)) {
            String missing = Files.isDirectory(home) ? "backup.no-ledger" : "backup.no-home";
            throw new CommandException(ExitCode.USAGE, phrases().say(missing, home.toString()));
        }
    }
}
