package org.asigna.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.asigna.finding.Telling;
import org.asigna.serve.Job;
import org.asigna.serve.ServeSettings;
import org.asigna.serve.spring.Cron;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a process that serves, below {@code asigna.serve}.
 *
 * @param zone whose clock counts where no setting names another
 */
record ServeKeys(Path file, ZoneId zone) {
    static final String PREFIX = "asigna.serve";
    static final String VARIABLES = "ASIGNA_SERVE_";
    static final Pattern KNOWN_VARIABLES = Pattern.compile("ADDRESS|PORT|LOG|ZONE|JOBS\\d+(NAME|CRON|ZONE|RUN\\d*)");

    private static final String ONLY_HERE = "127.0.0.1";
    private static final int PORT = 9464;
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]{1,44}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** What is set, if it can be. */
    ServeSettings settings(Given set) {
        int port = set.port() == null ? PORT : set.port();
        Settings.require(
                port >= 0 && port < 1 << 16,
                Telling.of("settings.port-or-any", PREFIX + ".port", Integer.toString(port)));
        return new ServeSettings(jobs(set), address(set), port, set.log() == Log.JSON);
    }

    private static InetAddress address(Given set) {
        String text = set.address() == null ? ONLY_HERE : set.address();
        String key = PREFIX + ".address";
        // a name would be looked up, and may mean another machine tomorrow
        Settings.require(ADDRESS.matcher(text).matches(), Telling.of("settings.ip-address", key, text));
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new SettingsException(Telling.of("settings.ip-address", key, text), none);
        }
    }

    private List<Job> jobs(Given set) {
        List<JobSet> given = set.jobs() == null ? List.of() : set.jobs();
        Settings.require(!given.isEmpty(), Telling.of("settings.no-jobs", PREFIX + ".jobs", file));
        ZoneId usual = set.zone() == null ? zone : zone(set.zone(), PREFIX + ".zone");
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String key = PREFIX + ".jobs[" + i + "]";
            Job job = job(given.get(i), key, usual);
            Settings.require(
                    jobs.stream().noneMatch(other -> other.name().equals(job.name())),
                    Telling.of("settings.job-twice", key + ".name", job.name()));
            jobs.add(job);
        }
        return jobs;
    }

    private static Job job(JobSet set, String key, ZoneId usual) {
        String name = set.name() == null ? "" : set.name();
        Settings.require(NAME.matcher(name).matches(), Telling.of("settings.job-name", key + ".name", name));
        List<String> words = set.run() == null ? List.of() : set.run();
        String command = words.isEmpty() ? "" : words.get(0);
        Settings.require(
                Job.COMMANDS.contains(command),
                Telling.of("settings.run", key + ".run[0]", command, String.join(", ", Job.COMMANDS)));
        ZoneId zone = set.zone() == null ? usual : zone(set.zone(), key + ".zone");
        String cron = set.cron() == null ? "" : set.cron();
        try {
            return new Job(name, Cron.of(cron, zone), words);
        } catch (IllegalArgumentException none) {
            throw new SettingsException(
                    Telling.of("settings.cron", key + ".cron", cron, String.valueOf(none.getMessage())), none);
        }
    }

    private static ZoneId zone(String text, String key) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException none) {
            throw new SettingsException(Telling.of("settings.zone", key, text), none);
        }
    }

    /** How lines of the log look. */
    enum Log {
        PLAIN,
        JSON
    }

    /** All of them. */
    record Given(
            @Nullable String address,
            @Nullable Integer port,
            @Nullable Log log,
            @Nullable String zone,
            @Nullable List<JobSet> jobs) {
        /** Nothing set. */
        static final Given NOTHING = new Given(null, null, null, null, null);
    }

    /** Those of a job. */
    record JobSet(
            @Nullable String name,
            @Nullable String cron,
            @Nullable String zone,
            @Nullable List<String> run) {}
}
