package org.asigna.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asigna.Asigna;

/** A process that serves, seen from outside: by its log, its endpoints, and its end. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(http://[^ ]+)/health");

    private final Process process;
    private final BufferedReader log;
    private final List<String> lines = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServeProcess(Process process) {
        this.process = process;
        this.log = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts one in a home. */
    static ServeProcess in(Path home, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asigna.class.getName(),
                        "serve",
                        "--home",
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("ASIGNA_LANG", "en");
        return new ServeProcess(builder.start());
    }

    /** Reads its log until a line is like that, and gives the line. */
    String await(Predicate<String> isAwaited) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            lines.add(line);
            if (isAwaited.test(line)) {
                return line;
            }
        }
        throw new AssertionError("it ended before: " + lines);
    }

    /** Reads its log until a line holds a text. */
    String await(String text) throws IOException {
        return await(line -> line.contains(text));
    }

    /** All of its log that was read. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Asks one of its endpoints. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String told = lines.stream()
                .filter(line -> URL.matcher(line).find())
                .findFirst()
                .orElseThrow();
        Matcher url = URL.matcher(told);
        if (!url.find()) {
            throw new AssertionError(told);
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url.group(1) + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Reads its log to the end, beside whatever else is done, and passes it on. */
    CompletableFuture<Void> follow(Consumer<String> reader) {
        return CompletableFuture.runAsync(() -> log.lines().forEach(line -> {
            lines.add(line);
            reader.accept(line);
        }));
    }

    /** Asks it to stop by SIGTERM. */
    void ask() {
        // a process that is destroyed by itself has no log any more
        process.toHandle().destroy();
    }

    /** Asks it to stop by SIGTERM, reads its log to the end, and gives what it tells the shell. */
    int terminate() throws InterruptedException {
        ask();
        return end();
    }

    /** Kills it, and reads its log to the end. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        end();
    }

    /** Reads its log to the end, and gives what it tells the shell. */
    int end() throws InterruptedException {
        follow(line -> {}).join();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
