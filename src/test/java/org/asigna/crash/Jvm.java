package org.asigna.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.asigna.Asigna;

/** Starts processes of the program. An archive of its classes, made once, halves the time that each start takes. */
final class Jvm {
    private final Path folder;
    private final String classes;

    private Jvm(Path folder, String classes) {
        this.folder = folder;
        this.classes = classes;
    }

    /** Prepares starts; the first one is a rehearsal of these words. */
    static Jvm preparedIn(Path folder, List<String> rehearsal) throws IOException, InterruptedException {
        StringBuilder classes = new StringBuilder();
        int number = 0;
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(element);
            if (Files.isDirectory(path)) {
                path = jar(path, folder.resolve("classes-" + number++ + ".jar"));
            }
            if (Files.exists(path)) {
                classes.append(classes.isEmpty() ? "" : File.pathSeparator).append(path);
            }
        }
        Jvm jvm = new Jvm(folder, classes.toString());
        List<String> options = List.of("-XX:ArchiveClassesAtExit=" + jvm.archive());
        Path log = folder.resolve("rehearsal");
        int exitCode = jvm.start(options, Asigna.class, rehearsal, log).waitFor();
        if (exitCode != 3) {
            throw new IllegalStateException("the rehearsal ended with " + exitCode + ": " + Files.readString(log));
        }
        return jvm;
    }

    /** Java's archives know jars only. Folders have entries of their own, by which migrations are found. */
    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.skip(1).sorted().toList()) {
                String name = classes.relativize(path).toString();
                entries.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                if (!Files.isDirectory(path)) {
                    Files.copy(path, entries);
                }
            }
        }
        return jar;
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    /** Starts the program. */
    Process program(List<String> words, Path log) throws IOException {
        return start(archived(), Asigna.class, words, log);
    }

    /** Starts the program, whom a fault befalls. */
    Process program(Faults.Fault fault, List<String> words, Path log) throws IOException {
        return faulty(fault.text(), Asigna.class, words, log);
    }

    /** Starts another main class of the tests on files where faults may befall. */
    Process faulty(String fault, Class<?> main, List<String> words, Path log) throws IOException {
        List<String> options = new ArrayList<>(archived());
        options.add("-D" + FaultyFiles.PROPERTY + "=" + FaultyFiles.class.getName());
        if (!fault.isEmpty()) {
            options.add("-D" + Faults.PROPERTY + "=" + fault);
        }
        return start(options, main, words, log);
    }

    private List<String> archived() {
        return List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:disable");
    }

    private Process start(List<String> options, Class<?> main, List<String> words, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes, main.getName()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
