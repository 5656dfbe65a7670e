package org.asigna.report.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code run.json}: what a run was, for programs. */
public final class RunJson {
    /** The file's name. */
    public static final String NAME = "run.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private RunJson() {}

    /** The report as text. */
    public static String text(RunReport report) {
        return MAPPER.writeValueAsString(report) + "\n";
    }

    /** A value on one line, as the ledger keeps it. */
    public static String line(Object value) {
        return COMPACT.writeValueAsString(value);
    }

    /**
     * The options that {@link #line} wrote.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static Map<String, Object> object(String line) {
        try {
            return COMPACT.readValue(line, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a JSON object: " + line, broken);
        }
    }

    /**
     * The inputs that {@link #line} wrote.
     *
     * @throws IllegalArgumentException if the text is not a JSON array of inputs
     */
    public static List<RunReport.Input> inputs(String line) {
        try {
            return COMPACT.readValue(line, new TypeReference<List<RunReport.Input>>() {});
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a JSON array of inputs: " + line, broken);
        }
    }

    /**
     * What a {@code run.json} says.
     *
     * @throws IOException if the file cannot be read
     */
    public static Said said(Path file) throws IOException {
        try {
            ObjectNode report = (ObjectNode) MAPPER.readTree(Files.readString(file));
            JsonNode exitCode = report.path("exitCode");
            JsonNode revision = report.path("directory").path("revision");
            return new Said(
                    COMPACT.writeValueAsString(report.path("inputs")),
                    COMPACT.writeValueAsString(report.path("counts")),
                    exitCode.isInt() ? exitCode.intValue() : null,
                    revision.isString() ? revision.stringValue() : null);
        } catch (JacksonException | ClassCastException broken) {
            throw damaged(file, broken);
        }
    }

    /**
     * What a {@code run.json} says of a run.
     *
     * @param inputs its files, on one line
     * @param counts its counts, on one line
     * @param exitCode what it tells the shell; null if that is not known
     * @param revision the directory revision; null if it has none
     */
    public record Said(
            String inputs,
            String counts,
            @Nullable Integer exitCode,
            @Nullable String revision) {}

    /**
     * The text of a {@code run.json} whose run has ended without saying so.
     *
     * @param exitCode what the run would have told the shell; null if it was interrupted
     * @param appliedBy which run applied the plan; null if none has
     * @throws IOException if the file cannot be read
     */
    public static String ended(
            Path file, String status, @Nullable Integer exitCode, @Nullable String appliedBy, String at)
            throws IOException {
        try {
            ObjectNode report = (ObjectNode) MAPPER.readTree(Files.readString(file));
            report.put("status", status);
            report.put("exitCode", exitCode);
            report.put("finishedAt", at);
            report.put("appliedBy", appliedBy);
            return MAPPER.writeValueAsString(report) + "\n";
        } catch (JacksonException | ClassCastException broken) {
            throw damaged(file, broken);
        }
    }

    /**
     * The text of a {@code run.json} with another status.
     *
     * @param appliedBy which run applied the plan; null if none has
     *
     * @throws IOException if the file cannot be read
     */
    public static String withStatus(Path file, String status, @Nullable String appliedBy) throws IOException {
        try {
            ObjectNode report = (ObjectNode) MAPPER.readTree(Files.readString(file));
            report.put("status", status);
            report.put("appliedBy", appliedBy);
            return MAPPER.writeValueAsString(report) + "\n";
        } catch (JacksonException | ClassCastException broken) {
            throw damaged(file, broken);
        }
    }

    private static IOException damaged(Path file, Exception broken) {
        return new ToldException(Telling.of("no-json", file), broken);
    }
}
