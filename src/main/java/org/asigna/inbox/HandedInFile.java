package org.asigna.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A complete file that a sender handed in. It is worked on after {@link #take}, and gone from there when it is filed.
 *
 * @param sender who
 * @param path where it is
 * @param isTaken whether a process that died had taken it already
 */
public record HandedInFile(SenderFolder sender, Path path, boolean isTaken) {
    /** Its name in reports: the sender's, a slash, and the file's own. */
    public String name() {
        return sender.name() + "/" + path.getFileName();
    }

    /**
     * Takes it to work on it.
     *
     * @return the file where it is now
     * @throws IOException if it cannot be moved
     */
    public HandedInFile take() throws IOException {
        return isTaken ? this : new HandedInFile(sender, sender.take(path), true);
    }

    /**
     * The hash of its content.
     *
     * @throws IOException if it cannot be read
     */
    public String hash() throws IOException {
        return SenderFolder.hash(path);
    }

    /** Whether a run has filed this very file, by its name and content, and the process died before it let go of it. */
    public boolean isFiled(String run, String hash) throws IOException {
        for (boolean rejected : new boolean[] {false, true}) {
            Path copy = sender.filed(run, rejected).resolve(path.getFileName());
            if (Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
                    && SenderFolder.hash(copy).equals(hash)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a run of this file was filed, under whatever name. */
    public boolean isRunFiled(String run) {
        return Files.exists(sender.filed(run, false)) || Files.exists(sender.filed(run, true));
    }

    /**
     * Files it with the reports of its run.
     *
     * @return where they lie
     * @throws IOException if the disk does not take them
     */
    public Path file(String run, boolean isRejected, Path reports) throws IOException {
        Path target = sender.filed(run, isRejected);
        sender.file(path, target, reports);
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
        sender.file(path, target, why);
        return target;
    }

    /**
     * Lets go of it: it is filed.
     *
     * @throws IOException if it cannot be removed
     */
    public void release() throws IOException {
        Files.delete(path);
    }
}
