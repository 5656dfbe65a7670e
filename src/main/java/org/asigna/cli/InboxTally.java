package org.asigna.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.ledger.RunId;
import org.asigna.run.Ending;
import picocli.CommandLine.ExitCode;

/** What became of the files of an inbox: one line for each, and one exit code for all. */
final class InboxTally {
    /** Something could not be read, written or understood; the rest was done. */
    static final int FAILED = 1;

    /** Where several apply, the one that comes first. */
    private static final List<Integer> WORST_FIRST =
            List.of(FAILED, Ending.REFUSED, Ending.OVER_LIMIT, Ending.SOME_REJECTED, ExitCode.OK);

    private final List<Map<String, Object>> files = new ArrayList<>();
    private int exitCode = ExitCode.OK;

    /** Takes the exit code of one thing that was done. */
    void count(int code) {
        exitCode = WORST_FIRST.indexOf(code) < WORST_FIRST.indexOf(exitCode) ? code : exitCode;
    }

    /**
     * Takes what became of a file.
     *
     * @param run the run that took it, or its content before
     * @param status the run's, or {@code repeated}
     * @param filed where it lies now
     */
    void add(String file, RunId run, String status, Path filed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("run", run.text());
        line.put("status", status);
        line.put("filed", filed.toString());
        files.add(line);
    }

    int exitCode() {
        return exitCode;
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("exitCode", exitCode);
        view.put("files", files);
        return view;
    }
}
