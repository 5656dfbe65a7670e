package org.asigna.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a language: entries by key, in UTF-8, read when first asked for, because a command speaks few of them. A
 * program without its resources is broken, so reading throws.
 */
final class Resource {
    private final String path;
    private volatile @Nullable Properties entries;

    Resource(String tag, String name) {
        path = tag + "/" + name + ".properties";
    }

    private Properties entries() {
        Properties known = entries;
        if (known == null) {
            known = read();
            entries = known;
        }
        return known;
    }

    private Properties read() {
        Properties read = new Properties();
        try (InputStream stream = Resource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }

    /** The keys, in no order. */
    Set<String> keys() {
        return entries().stringPropertyNames();
    }

    /** The text of a key, or null if there is none. */
    @Nullable
    String find(String key) {
        return entries().getProperty(key);
    }

    /** The text of a key that must be there. */
    String text(String key) {
        String text = find(key);
        if (text == null) {
            throw new IllegalStateException("resource " + path + " lacks " + key);
        }
        return text;
    }

    /** The words of a key that must be there, in their order. */
    List<String> words(String key) {
        return List.of(text(key).split("\\|"));
    }
}
