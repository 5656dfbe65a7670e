package org.asigna.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.finding.Telling;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * A file of settings in YAML, and the environment, which counts more. Nothing in it goes unnoticed: each key must be one of
 * the type that it is bound to, and have a value.
 *
 * @param path the file; it may be absent
 * @param prefix the key that all others stand below
 * @param sections the keys that have no value of their own, in small letters, with what stands below them
 */
record SettingsFile(Path path, String prefix, Map<String, Telling> sections) {
    /**
     * Reads it into a record.
     *
     * @return empty if nothing is set
     * @throws SettingsException if a setting is not known or has a value that it cannot have, naming its key
     * @throws IOException if the file cannot be read
     */
    <T> Optional<T> bind(Class<T> type, Map<String, String> environment) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        if (Files.exists(path)) {
            for (PropertySource<?> document : yaml()) {
                requireOurs(document);
                sources.addLast(document);
            }
        }
        try {
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            return Optional.ofNullable(binder.bind(
                            prefix,
                            Bindable.of(type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
                    .orElse(null));
        } catch (BindException wrong) {
            throw new SettingsException(telling(wrong), wrong);
        }
    }

    /** What does not stand under {@code asigna} would be ignored, although somebody meant something by it. */
    private void requireOurs(PropertySource<?> document) {
        if (document instanceof EnumerablePropertySource<?> known) {
            for (String key : known.getPropertyNames()) {
                Settings.require(
                        key.equals(prefix) || key.startsWith(prefix + "."),
                        Telling.of("settings.outside", key, path, prefix));
                requireFilled(key, String.valueOf(document.getProperty(key)));
            }
        }
    }

    /** Spring takes a blank, and a word in place of a section or a list, for nothing, although somebody wrote it. */
    private void requireFilled(String key, String value) {
        Telling section = sections.get(key.toLowerCase(Locale.ROOT));
        Telling expected = section == null ? Telling.of("settings.value") : section;
        Settings.require(!value.isBlank(), Telling.of("settings.blank", key, path, expected));
        Settings.require(section == null, Telling.of("settings.word", key, path, expected, value));
    }

    private List<PropertySource<?>> yaml() throws IOException {
        try {
            return new YamlPropertySourceLoader().load(path.toString(), new FileSystemResource(path));
        } catch (RuntimeException malformed) {
            throw new SettingsException(
                    Telling.of("settings.not-yaml", path, String.valueOf(malformed.getMessage())), malformed);
        }
    }

    private Telling telling(BindException wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        Object reason = choices(wrong)
                .<Object>map(expected -> Telling.of("settings.expected", expected))
                .orElse(String.valueOf(root.getMessage()));
        String name = String.valueOf(wrong.getName());
        return wrong.getProperty() == null
                ? Telling.of("settings.unusable", name, path, reason)
                : Telling.of(
                        "settings.unusable.value",
                        name,
                        path,
                        reason,
                        String.valueOf(wrong.getProperty().getValue()));
    }

    /** The words that a setting may have, if there are only so many. */
    private static Optional<Object> choices(BindException wrong) {
        Class<?> type = wrong.getTarget().getType().resolve(Object.class);
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .<Object>map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .reduce((some, another) -> Telling.of("settings.or", some, another));
    }
}
