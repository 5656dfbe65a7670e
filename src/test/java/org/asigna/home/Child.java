package org.asigna.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process of the same program, which holds something until it is told to let go. */
public final class Child implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a main class with one argument, and returns once the child {@linkplain #readyUntilToldToEnd is ready}. */
    public static Child start(Class<?> main, Path argument) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the child ended before it was ready");
            }
        }
        return new Child(process);
    }

    /** In the child: says that it is ready, and returns when it is told to end. */
    public static void readyUntilToldToEnd() throws IOException {
        System.out.println(READY);
        System.out.flush();
        while (System.in.read() >= 0) {
            // waits for the end of its input
        }
    }

    /** The child's number at the operating system. */
    public long pid() {
        return process.pid();
    }

    /** Kills the child: it does nothing any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells the child to end, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
