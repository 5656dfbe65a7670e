package org.asigna.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A complete file that a sender handed in. It is worked on after {@link #take}, and gone from there when it is filed.
 *
 * @param sender who
 * @param seen what it looked like when it was found complete
 * @param isTaken whether it is worked on already: by this process, or by one that died
 */
public record HandedInFile(SenderFolder sender, Look seen, boolean isTaken) {
    /** Where it is. */
    public Path path() {
        return seen.file();
    }

    /** Its name in reports: the sender's, a slash, and the file's own. */
    public String name() {
        return sender.name() + "/" + path().getFileName();
    }

    /**
     * Whether it is still what was found complete: another process may have taken it, or its sender written it again, while
     * this one waited for the ledger.
     *
     * @throws IOException if it cannot be looked at
     */
    public boolean isAsSeen() throws IOException {
        try {
            Look now = SenderFolder.look(path());
            return now.size() == seen.size() && now.modified().equals(seen.modified());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /**
     * Takes it to work on it.
     *
     * @return the file where it is now
     * @throws IOException if it cannot be moved
     */
    public HandedInFile take() throws IOException {
        return isTaken ? this : new HandedInFile(sender, SenderFolder.look(sender.take(path())), true);
    }

    /**
     * The hash of its content.
     *
     * @throws IOException if it cannot be read
     */
    public String hash() throws IOException {
        return SenderFolder.hash(path());
    }

    /**
     * Whether a file of its name is filed with a run.
     *
     * @param reports the folder that holds the run's reports
     */
    public boolean isFiled(String run, boolean isRejected, Path reports) {
        return Files.exists(
                SenderFolder.place(path(), sender.filed(run, isRejected), reports), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Files it with the reports of its run.
     *
     * @return where they lie
     * @throws IOException if the disk does not take them
     */
    public Path file(String run, boolean isRejected, Path reports) throws IOException {
        Path target = sender.filed(run, isRejected);
        SenderFolder.file(path(), target, reports);
        return target;
    }

    /**
     * Files it among what was rejected, because a run has taken its content before.
     *
     * @param why what to say about it
     * @return where it lies
     * @throws IOException if the disk does not take it
     */
    public Path fileRepeated(String run, String why) throws IOException {
        Path target = sender.filed(run + "-again", true);
        for (int i = 2; Files.exists(target); i++) {
            target = sender.filed(run + "-again-" + i, true);
        }
        SenderFolder.file(path(), target, why);
        return target;
    }
}
