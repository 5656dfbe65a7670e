package org.asigna.assignment;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a nightly plan asks the present assignments for each of its rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PresentBenchmark {
    private static final int SIZE = 200_000;

    private final Present present = new Present();
    private final Assignment[] wanted = new Assignment[SIZE];
    private final Id<Account> absent = new Id<>("ACC99999999");
    private int next;

    /** Two assignments for each account, every other one of three licences. */
    @Setup
    public void fill() {
        for (int i = 0; i < SIZE; i++) {
            wanted[i] = assignment(i);
            present.add(wanted[i]);
        }
    }

    private static Assignment assignment(int i) {
        List<Id<License>> licenses = i % 2 == 0
                ? List.of()
                : IntStream.range(0, 3)
                        .mapToObj(k -> new Id<License>("LIC-%08X".formatted(3 * i + k)))
                        .toList();
        return new Assignment(
                new Id<>("ACC%08d".formatted(i / 2)),
                new Id<>("P%06d".formatted(i % 10_000)),
                new Id<>("C%07d".formatted(i % 50_000)),
                i % 2 == 0 ? Visibility.ALL : Visibility.SELECTED,
                licenses);
    }

    /** Finds the present one of a pair, and compares it with the one wanted. */
    @Benchmark
    public boolean findAndCompare() {
        next = (next + 7_919) % SIZE;
        Assignment one = wanted[next];
        return present.isSpeltAs(present.find(one.account(), one.partner()), one);
    }

    /** The same by unpacking it. */
    @Benchmark
    public boolean unpackAndCompare() {
        next = (next + 7_919) % SIZE;
        Assignment one = wanted[next];
        return present.of(one.account()).contains(one);
    }

    /** Asks for an account that has none. */
    @Benchmark
    public int countOfNone() {
        return present.count(absent);
    }
}
