package org.asigna.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a language: entries by key, in UTF-8, read when first asked for, because a command speaks few of them. What
 * a language lacks is said in English; a program without its English resources is broken, so reading them throws.
 */
final class Resource {
    private static final String ENGLISH = "en";

    private final String path;
    private final @Nullable Resource english;
    private volatile @Nullable Properties entries;

    Resource(String tag, String name) {
        path = tag + "/" + name + ".properties";
        english = tag.equals(ENGLISH) ? null : new Resource(ENGLISH, name);
    }

    /** The lines of a resource of all languages that is a list, in their order. */
    static List<String> lines(String path) {
        try (InputStream stream = Resource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw missing(path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }

    private static IllegalStateException missing(String path) {
        return new IllegalStateException("resource " + path + " is missing");
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
            if (stream != null) {
                read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } else if (english == null) {
                throw missing(path);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }

    /** The keys of its own, in no order. */
    Set<String> keys() {
        return entries().stringPropertyNames();
    }

    /** The keys of its own and those that are only English, in no order. */
    Set<String> keysWithEnglish() {
        Set<String> all = new HashSet<>(keys());
        if (english != null) {
            all.addAll(english.keys());
        }
        return all;
    }

    /** The text of a key of its own, or null if there is none. */
    @Nullable
    String find(String key) {
        return entries().getProperty(key);
    }

    /** The text of a key, in English where the language lacks it, or null if there is none at all. */
    @Nullable
    String findOrEnglish(String key) {
        String own = find(key);
        return own != null || english == null ? own : english.find(key);
    }

    /** The text of a key that must be there, at least in English. */
    String text(String key) {
        String text = findOrEnglish(key);
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
