package org.asigna.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.asigna.language.Phrases;
import picocli.CommandLine.ExitCode;

/**
 * A file that a command is to make where none is.
 *
 * @param phrases in which it is said why it cannot be
 * @param path where
 */
record NewFile(Phrases phrases, Path path) {
    /** Makes sure that it can be made: that nothing is there, and the folder is. */
    void check() {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw exists();
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandException(ExitCode.USAGE, phrases.say("file.no-folder", folder.toString()));
        }
    }

    /** What is said if something is there. */
    CommandException exists() {
        return new CommandException(ExitCode.USAGE, phrases.say("file.exists", path.toString()));
    }
}
