package org.asigna.report.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} says.
 *
 * @param run the run's id
 * @param by who ran it, and where
 * @param command its English verb
 * @param status how far it came: {@code planned}, {@code applied}, {@code synced}, {@code refused} …
 * @param exitCode what it told the shell; null while it has not ended
 * @param asOf the date by which it judged, ISO
 * @param startedAt when it began, ISO, UTC
 * @param finishedAt when it ended, ISO, UTC; null while it has not
 * @param appliedBy which run applied this plan; null if none has
 * @param options the options in force
 * @param inputs the files read
 * @param directory the directory revision; null if there was none
 * @param programme the programme used; null for a run that judges nothing
 * @param steps what took how long
 * @param counts what it came to
 */
@JsonPropertyOrder({
    "run",
    "by",
    "command",
    "status",
    "exitCode",
    "asOf",
    "startedAt",
    "finishedAt",
    "appliedBy",
    "options",
    "inputs",
    "directory",
    "programme",
    "steps",
    "counts"
})
public record RunReport(
        String run,
        By by,
        String command,
        String status,
        @Nullable Integer exitCode,
        String asOf,
        String startedAt,
        @Nullable String finishedAt,
        @Nullable String appliedBy,
        Map<String, Object> options,
        List<Input> inputs,
        @Nullable Revision directory,
        @Nullable Map<String, Object> programme,
        List<Step> steps,
        Map<String, Object> counts) {

    /** Who. */
    public record By(String user, String host) {}

    /**
     * A file read.
     *
     * @param file its path as given
     * @param sha256 the hash of its bytes, null if it could not be read
     * @param rows how many rows were read
     */
    public record Input(String file, @Nullable String sha256, int rows) {}

    /** A directory revision: its id and its content's hash. */
    public record Revision(String revision, String sha256) {}

    /** A step and how long it took. */
    public record Step(String name, long milliseconds) {}
}
