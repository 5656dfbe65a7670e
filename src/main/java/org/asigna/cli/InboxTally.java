package org.asigna.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.run.Ending;
import picocli.CommandLine.ExitCode;

/** What became of the files of an inbox: one line for each, and one exit code for all. */
final class InboxTally {
    /** Where several apply, the one that comes first. */
    private static final List<Integer> WORST_FIRST =
            List.of(1, Ending.REFUSED, Ending.OVER_LIMIT, Ending.SOME_REJECTED, ExitCode.OK);

    private final List<Map<String, Object>> files = new ArrayList<>();
    private int exitCode = ExitCode.OK;

    /** Takes the exit code of one thing that was done. */
    void count(int code) {
        exitCode = WORST_FIRST.indexOf(code) < WORST_FIRST.indexOf(exitCode) ? code : exitCode;
    }

    /** Takes what a run made of a file. */
    void add(String file, Ending ending, String filed) {
        count(ending.exitCode());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("run", ending.run().text());
        line.put("status", ending.status().word());
        line.put("exitCode", ending.exitCode());
        line.put("filed", filed);
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
