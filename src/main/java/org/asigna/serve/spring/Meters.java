package org.asigna.serve.spring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.asigna.ledger.Firing.End;
import org.asigna.serve.Duty;
import org.asigna.serve.Job;
import org.asigna.serve.JobState;
import org.asigna.serve.Journal;

/** The numbers of a process that serves: of its jobs, and of the runs that they begin. */
public final class Meters implements Journal, MeterBinder {
    private static final String JOB = "job";

    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** Watches these. */
    public void watch(List<Duty> duties) {
        for (Duty duty : duties) {
            gauge(
                    duty,
                    "asigna.job.next.seconds",
                    "When it is looked at next, in seconds since 1970",
                    state -> state.next().map(Meters::seconds));
            gauge(
                    duty,
                    "asigna.job.running",
                    "1 while it works",
                    state -> Optional.of(state.begun().isPresent() ? 1.0 : 0.0));
            gauge(
                    duty,
                    "asigna.job.well",
                    "0 if somebody has to see to it",
                    state -> Optional.of(state.isWell() ? 1.0 : 0.0));
            gauge(
                    duty,
                    "asigna.job.last.end.seconds",
                    "When it ended last, in seconds since 1970",
                    state -> state.last()
                            .filter(end -> end.exitCode().isPresent())
                            .map(end -> seconds(end.at())));
            gauge(duty, "asigna.job.last.exit", "How it ended last", state -> state.last()
                    .flatMap(End::exitCode)
                    .map(Integer::doubleValue));
        }
    }

    private void gauge(Duty duty, String name, String description, Function<JobState, Optional<Double>> value) {
        Gauge.builder(name, duty, of -> value.apply(of.state()).orElse(Double.NaN))
                .description(description)
                .tag(JOB, duty.state().job().name())
                .register(registry);
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    /** Notes the counts of a run that has ended, by what they are called in {@code run.json}. */
    public void run(String command, Map<String, Object> ended) {
        ended.forEach((name, count) -> {
            if (count instanceof Integer number) {
                counts.computeIfAbsent(command + " " + name, first -> count(command, name))
                        .set(number);
            }
        });
    }

    private AtomicInteger count(String command, String name) {
        AtomicInteger last = new AtomicInteger();
        Gauge.builder("asigna.run.count", last, AtomicInteger::get)
                .description("A count of the last run of a command, as in its run.json")
                .tag("command", command)
                .tag("count", name)
                .register(registry);
        return last;
    }

    @Override
    public void begins(Job job, Occasion occasion, Instant due) {
        // a gauge tells so
    }

    @Override
    public void ended(Job job, int exitCode, Duration took) {
        Timer.builder("asigna.job.runs")
                .description("How long it took, by how it ended")
                .tag(JOB, job.name())
                .tag("exit", Integer.toString(exitCode))
                .register(registry)
                .record(took);
    }

    @Override
    public void waits(Job job, Exception why) {
        Counter.builder("asigna.job.waits")
                .description("How often it could not begin, or its end not be noted")
                .tag(JOB, job.name())
                .register(registry)
                .increment();
    }

    @Override
    public void bindTo(MeterRegistry shown) {
        registry.add(shown);
    }
}
