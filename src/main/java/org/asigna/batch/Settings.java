package org.asigna.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asigna.directory.Level;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
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
 * The settings in {@code asigna.yml} and the environment, which counts more: {@code asigna.programme.selected} is {@code
 * ASIGNA_PROGRAMME_SELECTED} there.
 */
public final class Settings {
    private static final String PREFIX = "asigna";
    private static final String VARIABLES = "ASIGNA_PROGRAMME_";

    /** The keys that have no value of their own, with what stands below them. */
    private static final Map<String, String> SECTIONS = Map.of(
            PREFIX,
            "programme: below it",
            PREFIX + ".programme",
            "the programme's settings below it",
            PREFIX + ".programme.levels",
            "a list of levels below it, each with its name");

    private static final Pattern KNOWN_VARIABLES = Pattern.compile(
            "EXPIRYWINDOWDAYS|PARTNERSPERACCOUNT|SELECTED" + "|LEVELS\\d+(NAME|SPECIALISTS|ENGINEERS|BYINVITATION)");

    private Settings() {}

    /**
     * The programme as it is set; what is not set is as in {@link Programme#STANDARD}.
     *
     * @param file {@code asigna.yml}; it may be absent
     * @throws SettingsException if a setting is not known or has a value that it cannot have, naming its key
     * @throws IOException if the file cannot be read
     */
    public static Programme programme(Path file, Map<String, String> environment) throws IOException {
        if (!Files.exists(file) && environment.keySet().stream().noneMatch(Settings::mayBeOurs)) {
            return Programme.STANDARD;
        }
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        environment.keySet().stream().sorted().forEach(Settings::requireKnown);
        if (Files.exists(file)) {
            for (PropertySource<?> document : yaml(file)) {
                requireOurs(document, file);
                sources.addLast(document);
            }
        }
        try {
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            return binder.bind(
                            PREFIX,
                            Bindable.of(Root.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
                    .map(Root::programme)
                    .map(Settings::programme)
                    .orElse(Programme.STANDARD);
        } catch (BindException wrong) {
            throw new SettingsException(sentence(file, wrong), wrong);
        }
    }

    /** Whether Spring may read a setting of ours from a variable; it takes other signs and small letters, too. */
    private static boolean mayBeOurs(String variable) {
        return variable.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").startsWith("ASIGNAPROGRAMME");
    }

    /** Spring leaves variables that fit no setting alone, so a misspelled one would go unnoticed. */
    private static void requireKnown(String variable) {
        boolean ours = variable.startsWith(VARIABLES);
        require(
                !ours
                        || KNOWN_VARIABLES
                                .matcher(variable.substring(VARIABLES.length()).replace("_", ""))
                                .matches(),
                variable,
                "(in the environment) is not known",
                "one like ASIGNA_PROGRAMME_SELECTED");
    }

    /** What does not stand under {@code asigna} would be ignored, although somebody meant something by it. */
    private static void requireOurs(PropertySource<?> document, Path file) {
        if (document instanceof EnumerablePropertySource<?> known) {
            for (String key : known.getPropertyNames()) {
                require(
                        key.equals(PREFIX) || key.startsWith(PREFIX + "."),
                        key,
                        "(in " + file + ") is not known",
                        "all settings below " + PREFIX + ":");
                requireFilled(key, String.valueOf(document.getProperty(key)), file);
            }
        }
    }

    /** Spring takes a blank, and a word in place of a section or a list, for nothing, although somebody wrote it. */
    private static void requireFilled(String key, String value, Path file) {
        String section = SECTIONS.get(key.toLowerCase(Locale.ROOT));
        String found = (value.isBlank() ? "is blank" : "is \"" + value + "\"") + " (in " + file + ")";
        require(section == null, key, found, String.valueOf(section));
        require(!value.isBlank(), key, found, "a value, or no such line");
    }

    private static List<PropertySource<?>> yaml(Path file) throws IOException {
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (RuntimeException malformed) {
            throw new SettingsException("The settings " + file + " are not YAML: " + malformed.getMessage(), malformed);
        }
    }

    private static Programme programme(ProgrammeSettings set) {
        Programme standard = Programme.STANDARD;
        return new Programme(
                set.levels() == null ? standard.levels() : levels(set.levels()),
                set.expiryWindowDays() == null ? standard.expiryWindowDays() : days(set.expiryWindowDays()),
                set.partnersPerAccount() == null ? standard.partnersPerAccount() : set.partnersPerAccount(),
                set.selected() == null ? standard.selected() : set.selected());
    }

    private static List<Level> levels(List<LevelSettings> set) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            String key = PREFIX + ".programme.levels[" + i + "]";
            LevelSettings level = set.get(i);
            String name = level.name() == null ? "" : Text.clean(level.name());
            require(!Text.fold(name).isEmpty(), key + ".name", "is blank", "a level's name");
            require(
                    levels.stream().noneMatch(other -> Text.fold(other.name()).equals(Text.fold(name))),
                    key + ".name",
                    "is \"" + name + "\" once more",
                    "each level once");
            levels.add(new Level(
                    name,
                    count(level.specialists(), key + ".specialists"),
                    count(level.engineers(), key + ".engineers"),
                    Boolean.TRUE.equals(level.byInvitation())));
        }
        return levels;
    }

    private static int count(@Nullable Integer number, String key) {
        int count = number == null ? 0 : number;
        require(count >= 0, key, "is " + count, "0 or more");
        return count;
    }

    private static int days(int days) {
        require(days >= 0, PREFIX + ".programme.expiry-window-days", "is " + days, "0 or more");
        return days;
    }

    private static void require(boolean holds, String key, String found, String expected) {
        if (!holds) {
            throw new SettingsException("The setting " + key + " " + found + "; expected " + expected + ".", null);
        }
    }

    private static String sentence(Path file, BindException wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String choices = choices(wrong);
        ConfigurationPropertyName name = wrong.getName();
        String value = wrong.getProperty() == null
                ? ""
                : " is \"" + wrong.getProperty().getValue() + "\" and";
        return "The setting " + name + " (in " + file + " or the environment)" + value + " cannot be used: "
                + (choices.isEmpty() ? root.getMessage() : "expected " + choices);
    }

    /** The words that a setting may have, if there are only so many. */
    private static String choices(BindException wrong) {
        Class<?> type = wrong.getTarget().getType().resolve(Object.class);
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or "))
                : "";
    }

    /** All settings. */
    record Root(@Nullable ProgrammeSettings programme) {}

    /** Those of the programme. */
    record ProgrammeSettings(
            @Nullable List<LevelSettings> levels,
            @Nullable Integer expiryWindowDays,
            @Nullable PartnersPerAccount partnersPerAccount,
            @Nullable SelectedPolicy selected) {}

    /** Those of a level. */
    record LevelSettings(
            @Nullable String name,
            @Nullable Integer specialists,
            @Nullable Integer engineers,
            @Nullable Boolean byInvitation) {}
}
