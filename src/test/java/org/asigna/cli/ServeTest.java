package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.asigna.fixture.ThePostgres;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real processes that serve by a schedule of seconds. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeTest {
    private static final Pattern DUE = Pattern.compile("files begins.* due ([^ ,]+)");

    private final TheProgram program;
    private final Path home;

    ServeTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        home = Files.createDirectories(program.path("home"));
    }

    @Test
    void doesTheJobsAtTheirTimesAnswersHowItGoesAndStopsWhenAsked() throws Exception {
        settings(home, "log: json", job("night", "*/2 * * * * *", "night", "--directory", program.directory()));
        Path sender = Files.createDirectories(home.resolve("inbox/ana"));
        Files.writeString(sender.resolve("orders.csv"), "account,partner,contact,view\nA-2,P-2,ben@p2.example,all\n");
        Files.writeString(sender.resolve("orders.csv.done"), "");
        Files.createDirectories(sender.resolve("ben@p2.example"));
        Files.writeString(home.resolve("inbox/ana.yml"), "sender:\n  apply: true\n  mail:\n    - ana@sender.example\n");
        try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
            serve.await("night ended with 0");
            serve.await("night ended with 0");

            HttpResponse<String> health = serve.get("/health");
            String numbers = serve.get("/prometheus").body();
            Ended history = program.run("history");
            assertThat(serve.get("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(serve.get("/env").statusCode()).isEqualTo(404);
            assertThat(serve.get("/shutdown").statusCode()).isEqualTo(404);
            int exitCode = serve.terminate();

            assertThat(exitCode).isEqualTo(143);
            assertThat(health.statusCode()).isEqualTo(200);
            JsonNode night = JsonMapper.shared()
                    .readTree(health.body())
                    .path("components")
                    .path("jobs")
                    .path("details")
                    .path("night");
            assertThat(night.path("well").asBoolean()).isTrue();
            assertThat(night.path("lastExit").asInt()).isZero();
            assertThat(night.path("next").asString()).endsWith("Z");
            assertThat(numbers)
                    .containsPattern("asigna_job_runs_seconds_count\\{exit=\"0\",job=\"night\"} [1-9]")
                    .contains("asigna_run_count{command=\"check\",count=\"checked\"} 1.0")
                    .contains("asigna_job_well{job=\"night\"} 1.0")
                    .contains("jvm_memory_used_bytes");
            // it is open to others between the jobs
            assertThat(history.exitCode()).as(history.people()).isZero();
            assertThat(history.results()).contains("import", "sync", "check", "coverage");
            assertThat(serve.lines())
                    .allSatisfy(line -> assertThat(message(line)).isNotBlank());
            assertThat(message(serve.lines().get(serve.lines().size() - 1))).isEqualTo("Stopped.");
            assertThat(serve.lines())
                    .noneMatch(line -> line.replace("@timestamp", "").contains("@"));
        }
        assertThat(program.run("history").exitCode()).isZero();
    }

    @Test
    void tellsThatAJobEndedBadly() throws Exception {
        settings(home, "log: plain", job("coverage", "* * * * * *", "coverage"));
        try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
            String line = serve.await("coverage ended with 7");

            HttpResponse<String> health = serve.get("/health");

            assertThat(line).containsPattern("^\\d{4}-\\d\\d-\\d\\dT[^ ]+ ERROR coverage ended with 7, after \\d+ s$");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"lastExit\":7", "\"well\":false");
            assertThat(serve.get("/health/liveness").statusCode()).isEqualTo(200);
            assertThat(serve.get("/prometheus").body()).contains("asigna_job_well{job=\"coverage\"} 0.0");
        }
    }

    @Test
    void beginsAgainWhatDiedWithIt() throws Exception {
        program.run("sync", program.directory());
        settings(home, "log: plain", job("night", "0 0 4 1 1 *", "night", "--directory", program.directory()));
        try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
            serve.await("Serving 1 job");
        }
        settings(home, "log: plain", job("night", "*/3 * * * * *", "night", "--directory", program.directory()));
        try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
            serve.await("night begins");
            serve.kill();
            assertThat(serve.lines()).noneMatch(line -> line.contains("night ended"));
        }
        settings(home, "log: plain", job("night", "0 0 4 1 1 *", "night", "--directory", program.directory()));
        try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
            assertThat(serve.await("night begins")).contains("night begins again");
            serve.await("night ended with 0");
        }
    }

    @Test
    void twoThatShareALedgerDoEachJobOnce() throws Exception {
        LedgerAddress database = ThePostgres.freshDatabase();
        Map<String, String> environment = Map.of(
                "ASIGNA_DATABASE", database.url(),
                "ASIGNA_DATABASE_USER", database.user(),
                "ASIGNA_DATABASE_PASSWORD", database.password());
        Path other = Files.createDirectories(program.path("other"));
        settings(home, "log: plain", job("files", "* * * * * *", "inbox"));
        settings(other, "log: plain", job("files", "* * * * * *", "inbox"));
        try (ServeProcess one = ServeProcess.in(home, environment);
                ServeProcess two = ServeProcess.in(other, environment)) {
            CountDownLatch ended = new CountDownLatch(6);
            Consumer<String> counting = line -> {
                if (line.contains("files ended with 0")) {
                    ended.countDown();
                }
            };
            CompletableFuture<Void> both = CompletableFuture.allOf(one.follow(counting), two.follow(counting));
            ended.await();
            one.ask();
            two.ask();
            both.join();

            List<String> due = new ArrayList<>(due(one));
            due.addAll(due(two));
            assertThat(due).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
            assertThat(List.of(one.end(), two.end())).containsOnly(143);
        }
    }

    @Test
    void oneServesInAHome() throws Exception {
        settings(home, "log: plain", job("files", "0 0 4 1 1 *", "inbox"));
        try (ServeProcess one = ServeProcess.in(home, Map.of())) {
            one.await("Serving 1 job");

            Ended two = program.run("serve");

            assertThat(two.exitCode()).isEqualTo(6);
            assertThat(two.people()).contains("Another process serves in this home: process ");
        }
    }

    @Test
    void saysWhatKeepsItFromServing() throws Exception {
        assertThat(refused("log: plain", "")).contains("asigna.serve.jobs", "is missing; expected at least one job");
        assertThat(refused("log: plain", job("night", "0 2 * * *", "night", "--directroy", "x")))
                .contains("The job night in asigna.serve.jobs cannot be run:", "--directroy");
        assertThat(refused("log: plain", job("night", "0 26 * * *", "night")))
                .contains("asigna.serve.jobs[0].cron", "\"0 26 * * *\"", "26");
        assertThat(refused("log: plain", job("night", "0 2 * * *", "import", "x.csv")))
                .contains("asigna.serve.jobs[0].run[0]", "\"import\"", "night, sync, inbox");
        assertThat(refused("zone: Madrid", job("night", "0 2 * * *", "night")))
                .contains("asigna.serve.zone", "\"Madrid\"");
        assertThat(refused("address: localhost", job("night", "0 2 * * *", "night")))
                .contains("asigna.serve.address", "\"localhost\"");
        assertThat(refused("address: cafe", job("night", "0 2 * * *", "night")))
                .contains("asigna.serve.address", "\"cafe\"");
        assertThat(refused("log: plain", job("a", "0 2 * * *", "night") + job("a", "0 3 * * *", "check")))
                .contains("asigna.serve.jobs[1].name", "\"a\" once more");
        assertThat(refused("log: plain", job("a b", "0 2 * * *", "night"))).contains("asigna.serve.jobs[0].name");
        assertThat(refused("log: plain", job("a", "0 2 * * *", "night") + "  mail:\n    host: m\n    from: nobody\n"))
                .contains("asigna.mail.from", "\"nobody\"");
        assertThat(Files.exists(home.resolve("serve.lock"))).isFalse();
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    home.resolve("asigna.yml"),
                    "asigna:\n  serve:\n    port: " + taken.getLocalPort() + "\n    jobs:\n"
                            + job("night", "0 2 * * *", "night"));

            try (ServeProcess serve = ServeProcess.in(home, Map.of())) {
                assertThat(serve.end()).isEqualTo(1);
                assertThat(serve.lines())
                        .singleElement()
                        .asString()
                        .contains("127.0.0.1, port " + taken.getLocalPort() + ": another process has the port");
            }
        }
    }

    private String refused(String more, String jobs) throws IOException {
        settings(home, more, jobs);
        Ended serve = program.run("serve");
        assertThat(serve.exitCode()).as(serve.people()).isEqualTo(2);
        return serve.people();
    }

    private static void settings(Path home, String more, String jobs) throws IOException {
        String list = jobs.isEmpty() ? "" : "    jobs:\n" + jobs;
        Files.writeString(home.resolve("asigna.yml"), "asigna:\n  serve:\n    port: 0\n    " + more + "\n" + list);
    }

    private static String job(String name, String cron, String... words) {
        return "      - name: \"" + name + "\"\n        cron: \"" + cron + "\"\n        run: ["
                + String.join(", ", words) + "]\n";
    }

    private static List<String> due(ServeProcess serve) {
        return serve.lines().stream()
                .map(DUE::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .toList();
    }

    private static String message(String line) {
        return JsonMapper.shared().readTree(line).path("message").asString();
    }
}
