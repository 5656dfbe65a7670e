package org.asigna.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Level;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.finding.Telling;
import org.asigna.inbox.Sender;
import org.asigna.language.Language;
import org.asigna.mail.MailSettings;
import org.asigna.plan.Scope;
import org.asigna.rules.AllowedAccounts;
import org.asigna.serve.ServeSettings;
import org.asigna.sync.DateOrder;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The settings in {@code asigna.yml} and the environment, which counts more: {@code asigna.programme.selected} is {@code
 * ASIGNA_PROGRAMME_SELECTED} there.
 */
public final class Settings {
    private static final String PREFIX = "asigna";
    private static final String SENDER = "sender";
    private static final String VARIABLES = "ASIGNA_PROGRAMME_";

    /** The keys that have no value of their own, with what stands below them. */
    private static final Map<String, Telling> SECTIONS = Map.of(
            PREFIX,
            Telling.of("settings.all"),
            PREFIX + ".programme",
            Telling.of("settings.programme"),
            PREFIX + ".programme.levels",
            Telling.of("settings.levels"),
            MailKeys.PREFIX,
            Telling.of("settings.mail"),
            MailKeys.PREFIX + ".recipients",
            Telling.of("settings.recipients"),
            ServeKeys.PREFIX,
            Telling.of("settings.serve"),
            ServeKeys.PREFIX + ".jobs",
            Telling.of("settings.jobs"));

    private static final Map<String, Telling> SENDER_SECTIONS = Map.of(
            SENDER,
            Telling.of("settings.sender"),
            SENDER + ".accounts",
            Telling.of("settings.accounts"),
            SENDER + ".mail",
            Telling.of("settings.addresses"));

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
        return root(file, environment)
                .map(Root::programme)
                .map(Settings::programme)
                .orElse(Programme.STANDARD);
    }

    /**
     * How letters are sent, and to whom; empty if no mail server is named, so that there are none.
     *
     * @param file {@code asigna.yml}; it may be absent
     * @throws SettingsException if a setting is not known or has a value that it cannot have, naming its key
     * @throws IOException if the file, or that of the password, cannot be read
     */
    public static Optional<MailSettings> mail(Path file, Map<String, String> environment) throws IOException {
        Optional<MailKeys.Given> set = root(file, environment).map(Root::mail);
        return set.isPresent() && set.get().host() != null
                ? Optional.of(new MailKeys(file, environment).settings(set.get()))
                : Optional.empty();
    }

    /**
     * How a process serves.
     *
     * @param file {@code asigna.yml}; it may be absent
     * @param zone whose clock counts where no setting names another
     * @throws SettingsException if a setting is not known or has a value that it cannot have, naming its key; or if there is no
     *     job
     * @throws IOException if the file cannot be read
     */
    public static ServeSettings serve(Path file, Map<String, String> environment, ZoneId zone) throws IOException {
        return new ServeKeys(file, zone)
                .settings(root(file, environment).map(Root::serve).orElse(ServeKeys.Given.NOTHING));
    }

    private static Optional<Root> root(Path file, Map<String, String> environment) throws IOException {
        if (!Files.exists(file) && environment.keySet().stream().noneMatch(Settings::mayBeOurs)) {
            return Optional.empty();
        }
        environment.keySet().stream().sorted().forEach(Settings::requireKnown);
        return new SettingsFile(file, PREFIX, SECTIONS).bind(Root.class, environment);
    }

    /**
     * The settings of a sender of the inbox, below {@code sender}.
     *
     * @param file {@code NAME.yml} beside the sender's folder; it may be absent
     * @throws SettingsException if a setting is not known or has a value that it cannot have, naming its key
     * @throws IOException if the file cannot be read
     */
    public static Sender sender(Path file) throws IOException {
        return new SettingsFile(file, SENDER, SENDER_SECTIONS)
                .bind(SenderSettings.class, Map.of())
                .map(Settings::sender)
                .orElse(Sender.PLAIN);
    }

    private static Sender sender(SenderSettings set) {
        Scope scope = set.scope() == null ? Scope.ROWS : set.scope();
        AllowedAccounts accounts = set.accounts() == null ? AllowedAccounts.ALL : new AllowedAccounts(set.accounts());
        require(scope != Scope.ALL || accounts.areAll(), Telling.of("settings.scope-of-some", SENDER + ".scope"));
        return new Sender(
                Boolean.TRUE.equals(set.apply()),
                Optional.ofNullable(set.language()).map(tag -> language(tag, SENDER + ".language")),
                Optional.ofNullable(set.visibility()),
                scope,
                accounts,
                set.mail() == null ? List.of() : MailKeys.addresses(set.mail(), SENDER + ".mail"));
    }

    static Language language(String tag, String key) {
        return Language.ALL.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        Telling.of(
                                "settings.language",
                                key,
                                tag,
                                Language.ALL.stream().map(Language::tag).collect(joining(", "))),
                        null));
    }

    /** Whether Spring may read a setting of ours from a variable; it takes other signs and small letters, too. */
    private static boolean mayBeOurs(String variable) {
        String name = variable.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return name.startsWith("ASIGNAPROGRAMME") || name.startsWith("ASIGNAMAIL") || name.startsWith("ASIGNASERVE");
    }

    /** Spring leaves variables that fit no setting alone, so a misspelled one would go unnoticed. */
    private static void requireKnown(String variable) {
        requireKnown(variable, VARIABLES, KNOWN_VARIABLES);
        requireKnown(variable, MailKeys.VARIABLES, MailKeys.KNOWN_VARIABLES);
        requireKnown(variable, ServeKeys.VARIABLES, ServeKeys.KNOWN_VARIABLES);
    }

    private static void requireKnown(String variable, String prefix, Pattern known) {
        boolean ours = variable.startsWith(prefix);
        require(
                !ours
                        || known.matcher(variable.substring(prefix.length()).replace("_", ""))
                                .matches(),
                Telling.of("settings.variable", variable));
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
            require(!Text.fold(name).isEmpty(), Telling.of("settings.level-blank", key + ".name"));
            require(
                    levels.stream().noneMatch(other -> Text.fold(other.name()).equals(Text.fold(name))),
                    Telling.of("settings.level-twice", key + ".name", name));
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
        require(count >= 0, Telling.of("settings.negative", key, count));
        return count;
    }

    private static int days(int days) {
        require(days >= 0, Telling.of("settings.negative", PREFIX + ".programme.expiry-window-days", days));
        return days;
    }

    static void require(boolean holds, Telling otherwise) {
        if (!holds) {
            throw new SettingsException(otherwise, null);
        }
    }

    /** Those of a sender; the order of day and month is for files that hold dates, which request files do not. */
    record SenderSettings(
            @Nullable Boolean apply,
            @Nullable String language,
            @Nullable DateOrder dateOrder,
            @Nullable Visibility visibility,
            @Nullable Scope scope,
            @Nullable List<String> accounts,
            @Nullable List<String> mail) {}

    /** All settings. */
    record Root(
            @Nullable ProgrammeSettings programme, MailKeys.@Nullable Given mail, ServeKeys.@Nullable Given serve) {}

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
