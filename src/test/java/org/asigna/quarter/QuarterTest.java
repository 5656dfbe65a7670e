package org.asigna.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asigna.quarter.Model.Assigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Night after night the directory changes, assignments decay and files come in; each morning assignments, drift and coverage are
 * those of an independent model, and every file is where it belongs.
 */
class QuarterTest {
    private static final boolean WHOLE = Boolean.getBoolean("asigna.endurance");
    private static final int NIGHTS = WHOLE ? 90 : 12;
    private static final int BROKEN = 5;
    private static final int SHRUNK = 8;
    private static final int KILLED = 3;
    private static final int KEPT_DAYS = 7;
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final Path folder;
    private final Random random = new Random(20_261_123);
    private final World world = new World(random, START);
    private final Model model = new Model(world);
    private LocalDate today = START;
    private String lastContent = "";
    private int delivered;
    private int kills;
    private int mostRuns;

    QuarterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isEveryMorningWhatTheModelSays() throws IOException {
        Files.createDirectories(inbox());
        Files.writeString(folder.resolve("inbox/ana.yml"), "sender:\n  apply: true\n");
        for (int night = 0; night < NIGHTS; night++) {
            today = START.plusDays(night);
            if (night(SHRUNK)) {
                refuse();
            } else if (night(BROKEN)) {
                breakOff();
            } else {
                pass();
            }
        }
        assertThat(model.assignments()).hasSizeGreaterThan(NIGHTS / 3);
        if (WHOLE) {
            tell();
        }
    }

    /** Whether it is the so many-th night of ten. */
    private boolean night(int number) {
        return START.until(today, ChronoUnit.DAYS) % 10 == number;
    }

    private void pass() throws IOException {
        if (today.isAfter(START)) {
            world.age(today);
        }
        world.write(folder.resolve("directory"));
        model.look(today);
        int rejected = 0;
        for (int file = random.nextInt(3); file > 0; file--) {
            List<Assigned> rows = rows();
            handIn(rows);
            rejected += model.take(rows, today);
        }
        if (random.nextInt(4) == 0 && !lastContent.isEmpty()) {
            put("again-" + delivered + ".csv", lastContent);
        }
        Files.writeString(inbox().resolve("half.csv.part"), "account,partner,contact,view,lic");

        boolean killed = night(KILLED) && kill();
        Ran night = night();

        model.look(today);
        boolean findings =
                (rejected > 0 && !killed) || model.sinceWhen().stream().anyMatch(QuarterTest::isFault);
        assertThat(night.exitCode()).as(night.people()).isEqualTo(findings ? 3 : 0);
        assertMorning(night);
        if (today.getDayOfMonth() % 5 == 0) {
            purge();
        }
    }

    /** Begins the night in a process of its own, which dies as soon as one of its runs has ended; that is so. */
    private boolean kill() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NightProcess.class.getName(),
                today.toString()));
        words.addAll(nightly());
        words.addAll(List.of("--home", folder.resolve("home").toString()));
        Process process = new ProcessBuilder(words).start();
        int runs = 1 + random.nextInt(3);
        try (BufferedReader people = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = people.readLine(); line != null && runs > 0; line = people.readLine()) {
                runs -= Ran.isSummary(line) ? 1 : 0;
            }
        }
        process.destroyForcibly().onExit().join();
        assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);
        kills++;
        return true;
    }

    private static boolean isFault(String finding) {
        return !finding.contains(" license-expired ") && !finding.contains(" selected-leaves-expiring ");
    }

    /** A directory of which most is missing is not put in force, and nothing else is done that night. */
    private void refuse() throws IOException {
        Path accounts = folder.resolve("directory/accounts.csv");
        Files.write(accounts, Files.readAllLines(accounts).subList(0, 10));

        Ran night = night();

        assertThat(night.exitCode()).as(night.people()).isEqualTo(4);
        assertThat(night.commands()).containsExactly("sync");
    }

    /** A file that is none ends the night after the inbox; it is filed, and the next night goes on. */
    private void breakOff() throws IOException {
        world.write(folder.resolve("directory"));
        model.look(today);
        put("broken-" + delivered + ".csv", "\u0000\u0001 no table at all " + today + "\n");

        Ran night = night();

        assertThat(night.exitCode()).as(night.people()).isEqualTo(7);
        assertThat(night.commands()).containsExactly("sync", "import");
        assertFiles();
    }

    private List<Assigned> rows() {
        Map<String, Assigned> rows = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            String account = world.any(world.accounts);
            String partner = world.any(world.partners);
            List<String> people = world.people(partner);
            String contact = people.isEmpty() || random.nextInt(12) == 0
                    ? world.any(world.contacts)
                    : people.get(random.nextInt(people.size()));
            Set<String> licenses = new TreeSet<>();
            if (random.nextBoolean()) {
                List<String> own = world.licenses(account);
                own.stream().limit(1 + random.nextInt(3)).forEach(licenses::add);
                if (random.nextInt(10) == 0) {
                    licenses.add(world.any(world.licenses));
                }
            }
            Assigned row = new Assigned(account, partner, contact, licenses.isEmpty(), licenses);
            rows.putIfAbsent(row.pair(), row);
        }
        return List.copyOf(rows.values());
    }

    private void handIn(List<Assigned> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("account,partner,contact,view,licenses,day and number"));
        rows.forEach(row -> lines.add(row.row() + "," + today + " " + delivered));
        lastContent = String.join("\n", lines) + "\n";
        put("orders-" + delivered + ".csv", lastContent);
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(inbox().resolve(name), content);
        Files.writeString(inbox().resolve(name + ".done"), "");
        delivered++;
    }

    private void assertMorning(Ran night) throws IOException {
        List<String> drift = new ArrayList<>();
        for (Map<String, String> line : night.table("check", "drift.csv")) {
            boolean ofLicense = line.getOrDefault("code", "").matches("license-(unknown|inactive|of-other-account)");
            drift.add(String.join(
                    " ",
                    line.get("account_id"),
                    line.get("partner_id"),
                    line.get("code"),
                    ofLicense ? line.get("value") : "",
                    line.get("since")));
        }
        assertThat(drift.stream().sorted().toList()).as("drift on %s", today).isEqualTo(model.sinceWhen());
        List<String> covered = new ArrayList<>();
        for (Map<String, String> line : night.table("coverage", "coverage.csv")) {
            covered.add(line.get("license_id") + " "
                    + ("yes".equals(line.get("covered")) ? "covered" : line.get("reason")));
        }
        assertThat(covered.stream().sorted().toList())
                .as("coverage on %s", today)
                .isEqualTo(model.coverage(today));
        List<String> present = new ArrayList<>();
        for (Map<String, String> line : run("export").table("export", "assignments.csv")) {
            present.add(String.join(
                    " ",
                    line.get("account_id"),
                    line.get("partner_id"),
                    line.get("contact_id"),
                    line.get("visibility"),
                    line.get("license_ids")));
        }
        assertThat(present).as("assignments on %s", today).isEqualTo(model.assignments());
        assertFiles();
    }

    /** Each file that was complete lies in the archive or among the rejected, once, and only the half one is still there. */
    private void assertFiles() throws IOException {
        List<String> filed = new ArrayList<>();
        for (String place : List.of("archive", "rejected")) {
            Path root = inbox().resolve(place);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(orders|again|broken)-\\d+\\.csv"))
                            .forEach(filed::add);
                }
            }
        }
        assertThat(filed).as("files on %s", today).hasSize(delivered).doesNotHaveDuplicates();
        try (Stream<Path> files = Files.list(inbox())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.equals("half.csv.part"));
        }
    }

    private void purge() throws IOException {
        assertThat(run("purge", "--older-than", Integer.toString(KEPT_DAYS)).exitCode())
                .isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("home/runs"))) {
            mostRuns = Math.max(mostRuns, Math.toIntExact(runs.count()));
        }
        assertThat(mostRuns)
                .as("runs that stay")
                .isLessThan(12 * KEPT_DAYS + 2 * model.assignments().size());
    }

    private Path inbox() {
        return folder.resolve("inbox/ana");
    }

    private Ran run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        StringWriter people = new StringWriter();
        int exitCode = NightProcess.on(today, new PrintWriter(people)).run(all.toArray(String[]::new));
        return new Ran(exitCode, people.toString(), folder.resolve("home/runs"));
    }

    private Ran night() {
        return run(nightly().toArray(String[]::new));
    }

    private List<String> nightly() {
        return List.of(
                "night",
                "--directory",
                folder.resolve("directory").toString(),
                "--inbox",
                folder.resolve("inbox").toString());
    }

    private void tell() throws IOException {
        String seen = "a simulated quarter: " + NIGHTS + " nights, " + kills + " kills, " + delivered + " files, "
                + model.assignments().size() + " assignments at its end, at most " + mostRuns
                + " runs kept; every morning as the model says";
        System.out.println("[quarter] " + seen);
        String report = System.getProperty("asigna.endurance.report", "");
        if (!report.isEmpty()) {
            Files.writeString(Path.of(report), seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
