package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program does the same everywhere: whatever the machine's zone, language, country and charset, and when clocks jump. */
class PlacesTest {
    /** Just before the clocks of Chile jump over midnight, and those of Spain from two to three. */
    private static final List<String> JUMPS = List.of("2026-09-06T03:59:58Z", "2027-03-28T00:59:58Z");

    @TempDir
    Path folder = Path.of("");

    @Test
    void outputsAreTheSameBytesEverywhere() throws IOException, InterruptedException {
        Map<String, Process> processes = new TreeMap<>();
        processes.put("a", start("a", "UTC", "en", "US", "UTF-8"));
        processes.put("b", start("b", "Europe/Madrid", "es", "ES", "ISO-8859-1"));
        processes.put("c", start("c", "America/Santiago", "tr", "TR", "UTF-8"));
        processes.put("d", start("d", "Asia/Kathmandu", "ar", "EG", "ISO-8859-1"));
        for (Map.Entry<String, Process> process : processes.entrySet()) {
            assertThat(process.getValue().waitFor())
                    .as(() -> told(process.getKey()))
                    .isZero();
        }

        Map<String, String> expected = outputs("a");
        assertThat(expected).hasSizeGreaterThan(30);
        for (String place : List.of("b", "c", "d")) {
            assertThat(outputs(place)).as(place).isEqualTo(expected);
        }
    }

    private String told(String place) {
        try {
            return Files.readString(folder.resolve(place + ".err"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private Process start(String name, String zone, String language, String country, String charset)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dfile.encoding=" + charset,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Everything.class.getName(),
                        folder.resolve(name).toString())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    /** A child process that does what the program can do, while clocks jump, in a folder of its own. */
    static final class Everything {
        private final Path home;
        private final StringWriter results = new StringWriter();
        private final SecondsClock clock = new SecondsClock(JUMPS.get(0), ZoneId.systemDefault());

        private Everything(Path home) {
            this.home = home;
        }

        public static void main(String[] arguments) throws IOException {
            new Everything(Files.createDirectories(Path.of(arguments[0])).resolve("home")).all();
        }

        private void all() throws IOException {
            String asOf = "--as-of=2026-11-01";
            run(0, "sync", "sample-data/directory", asOf, "--format=both");
            run(3, "import", "sample-data/requests.csv", asOf, "--format=both", "--decisions", "--per-partner");
            clock.goOnFrom(JUMPS.get(1));
            run(3, "import", "sample-data/solicitudes.xlsx", asOf, "--scope=accounts", "--max-removals=100%");
            run(0, "export", asOf, "--format=both");
            run(0, "history", "--json");
            run(0, "explain", "56646586", "--json");
            Files.writeString(home.resolveSibling("results.txt"), results.toString());
        }

        private void run(int expected, String... words) {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--home", home.toString()));
            StringWriter people = new StringWriter();
            Map<String, String> environment = Map.of("ASIGNA_LANG", "es");
            int exitCode = new Program(
                            clock,
                            Locale.getDefault(),
                            new PrintWriter(results),
                            new PrintWriter(people),
                            environment,
                            false,
                            "asigna")
                    .run(all.toArray(String[]::new));
            if (exitCode != expected) {
                throw new AssertionError(String.join(" ", words) + " ended with " + exitCode + ": " + people);
            }
        }
    }

    /** A clock of a place that is a second later each time it is asked. */
    private static final class SecondsClock extends Clock {
        private final ZoneId zone;
        private Instant now;

        SecondsClock(String start, ZoneId zone) {
            this.now = Instant.parse(start);
            this.zone = zone;
        }

        synchronized void goOnFrom(String later) {
            now = Instant.parse(later);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SecondsClock(now.toString(), other);
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    /** All files of a place by their names, runs by their number in place of their id, times left out of {@code run.json}. */
    private Map<String, String> outputs(String place) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        Path root = folder.resolve(place);
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString();
            boolean own = name.contains("ledger") || name.endsWith("lock") || name.endsWith(".cache");
            if (!own) {
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                outputs.put(withoutIds(name), name.endsWith("run.json") ? withoutTimes(text) : withoutIds(text));
            }
        }
        return outputs;
    }

    private String withoutIds(String text) {
        return text.replaceAll("([0-9]{8}-[0-9]{6})-[a-z0-9]{4}", "$1")
                .replaceAll("[^\"<> ]*/(?=home/)", "")
                .replaceAll("\"(started|finished|applied)At\" ?: ?\"[^\"]*\"", "");
    }

    private String withoutTimes(String text) {
        return withoutIds(text).replaceAll("\"milliseconds\" : [0-9]+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-09-06T03:59:59Z, 2026-09-06",
        "America/Santiago, 2026-09-06T03:59:58Z, 2026-09-05",
        "America/Santiago, 2026-09-06T04:00:00Z, 2026-09-06",
        "America/Santiago, 2026-04-05T02:30:00Z, 2026-04-04",
        "America/Santiago, 2026-04-05T03:30:00Z, 2026-04-04",
        "America/Santiago, 2026-04-05T04:00:00Z, 2026-04-05",
        "Europe/Madrid, 2026-03-28T22:59:58Z, 2026-03-28",
        "Europe/Madrid, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Madrid, 2026-10-25T00:30:00Z, 2026-10-25",
        "Asia/Kathmandu, 2026-06-29T18:14:58Z, 2026-06-29",
        "Asia/Kathmandu, 2026-06-29T18:15:00Z, 2026-06-30"
    })
    void theRunsDateIsThatOfTheZone(String zone, String instant, String date) {
        StringWriter results = new StringWriter();
        StringWriter people = new StringWriter();
        Program program = new Program(
                Clock.fixed(Instant.parse(instant), ZoneId.of(zone)),
                Locale.ENGLISH,
                new PrintWriter(results),
                new PrintWriter(people),
                Map.of(),
                false,
                "asigna");

        assertThat(program.run(
                        "export", "--json", "--home", folder.resolve("home").toString()))
                .as(people.toString())
                .isZero();

        assertThat(results.toString()).contains("\"asOf\" : \"" + date + "\"");
    }
}
