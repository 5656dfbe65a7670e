package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.ledger.file.BackupReader;
import org.asigna.run.Lacking;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: fills an empty ledger from a backup, with all of it or with nothing. */
@Command(sortOptions = false)
final class RestoreCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.restore", paramLabel = "${bundle:label.file}")
    private Path file = Path.of("");

    RestoreCommand(Program program) {
        super(program, "restore");
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandException(ExitCode.USAGE, phrases().say("no-file", file.toString()));
        }
        BackupText text = new BackupText(phrases());
        try (BackupReader backup = BackupReader.open(file);
                Session session = Session.forRuns(program(), common(), verb(), language())) {
            session.database().backup().restore(backup);
            tell(phrases().say("restore.done", file.toString()));
            text.lines(backup.manifest()).forEach(this::tell);
            text.lines(Lacking.of(session.house())).forEach(this::tell);
        }
        return ExitCode.OK;
    }
}
