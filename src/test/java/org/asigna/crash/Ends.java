package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How processes ended, told so that equal ends have equal words. */
final class Ends {
    private static final int SIGKILL = 128 + 9;

    /** The exit code of a night: it is done, and some rows are wrong. */
    private static final String DONE = "3";

    private static final String KILLED = "killed";

    /** What the driver says: something, in one line. */
    private static final String SAID = "\\(((?! / ).)+\\)";

    private Ends() {}

    /** The exit code, and what a process told of its failure. */
    static String told(int exitCode, Path log) throws IOException {
        String code = Integer.toString(exitCode);
        if (exitCode == SIGKILL || code.equals(DONE)) {
            return exitCode == SIGKILL ? KILLED : DONE;
        }
        return code + " "
                + String.join(" / ", Files.readAllLines(log))
                        .replaceAll("//localhost:\\d+/\\w+", "//…")
                        .replaceAll("localhost:\\d+", "…");
    }

    /** Whether a process was killed. */
    static boolean byKill(String end) {
        return end.equals(KILLED);
    }

    /**
     * Whether a process that had lost its server, or a connection to it, ended as it is documented: in one line that names the
     * database, says what to do, and does not say that nothing was done; or well, if it needed the connection no more.
     */
    static boolean withoutServer(String end) {
        return end.equals(DONE)
                || end.matches("1 Failed: The connection to the database of the ledger, postgresql://…, broke " + SAID
                        + "\\. Run again; 'asigna history' then tells what became of this one\\.")
                || end.matches("1 Failed: The database of the ledger, postgresql://…, cannot be used " + SAID
                        + "; check its address and whether it runs, then run again\\.");
    }
}
