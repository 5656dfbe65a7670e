package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asigna.assignment.Present;
import org.asigna.home.Home;

/**
 * Measures how the present assignments of a home are read: from the database, and from the file that repeats them.
 *
 * <pre>
 * PresentProbe HOME [ROUNDS]
 * </pre>
 *
 * The first round is cold, as a nightly run is.
 */
public final class PresentProbe {
    private PresentProbe() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Home home = Home.open(Path.of(arguments[0]));
        System.out.printf("%-10s %10s %8s %8s %8s%n", "from", "rows", "wall s", "cpu s", "heap MiB");
        for (int round = 0; round < rounds; round++) {
            Files.deleteIfExists(home.present());
            measure(home, "database");
            measure(home, "file");
        }
    }

    private static void measure(Home home, String from) throws IOException {
        try (LedgerDatabase database = LedgerDatabase.open(home, Optional.empty())) {
            long before = heap();
            long wall = System.nanoTime();
            long cpu = FirstImportProbe.cpu();
            Present present = new Present();
            database.ledger().load(present);
            double seconds = (System.nanoTime() - wall) / 1e9;
            double cpuSeconds = (FirstImportProbe.cpu() - cpu) / 1e9;
            double held = (heap() - before) / 1048576.0;
            System.out.printf("%-10s %10d %8.2f %8.2f %8.0f%n", from, present.size(), seconds, cpuSeconds, held);
        }
    }

    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
