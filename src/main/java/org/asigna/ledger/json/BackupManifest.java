package org.asigna.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in its file {@code manifest.json}.
 *
 * @param format the number of its form
 * @param schema the version of the ledger's tables that it was taken from
 * @param writtenAt when
 * @param revision the directory revision in force; null if there was none
 * @param tables how each table is to be, by its name
 */
public record BackupManifest(
        int format, int schema, String writtenAt, @Nullable String revision, Map<String, Content> tables) {
    /** The form that this version of the program reads and writes. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BackupManifest {
        tables = Map.copyOf(tables);
    }

    /** The manifest that these bytes are; empty if they are none. */
    public static Optional<BackupManifest> of(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, BackupManifest.class));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /**
     * Makes sure that a text is JSON.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static void requireJson(String text) {
        try {
            MAPPER.readTree(text);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("not JSON", wrong);
        }
    }

    /** The manifest as the file has it. */
    public byte[] bytes() {
        return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * How a table is to be.
     *
     * @param rows how many rows it has
     * @param sha256 the hash of its file, in lower-case hexadecimal
     */
    public record Content(long rows, String sha256) {}
}
