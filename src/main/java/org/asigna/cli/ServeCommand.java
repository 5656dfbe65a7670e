package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.batch.Logging;
import org.asigna.batch.Settings;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.home.HomeLock;
import org.asigna.home.HomeLock.Held;
import org.asigna.serve.Duty;
import org.asigna.serve.Job;
import org.asigna.serve.Memory;
import org.asigna.serve.ServeSettings;
import org.asigna.serve.spring.Clockwork;
import org.asigna.serve.spring.Endpoints;
import org.asigna.serve.spring.Meters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/**
 * {@code serve}: runs the commands of the settings' schedule until it is asked to stop, each as if it were started by itself, and
 * answers how it goes. The ledger is open only while one of them needs it.
 */
@Command(sortOptions = false)
final class ServeCommand extends HouseCommand {
    private static final int HELD_BY_ANOTHER = 6;

    /** Who works by hand now and then has the ledger for some minutes; nobody is there to start a job again. */
    private static final Duration JOBS_WAIT = Duration.ofMinutes(30);

    ServeCommand(Program program) {
        super(program, "serve");
    }

    @Override
    public Integer call() throws IOException {
        Path folder = common().home(program());
        ServeSettings settings = settings(Home.settings(folder));
        settings.jobs().forEach(this::check);
        Home home = Home.open(folder);
        try (Held lock = alone(home);
                Signals signals = Signals.heed(program().stop())) {
            Logging.serve(settings.json());
            int exitCode = serve(settings, home, lock.holder());
            signals.runIsDone();
            return exitCode;
        }
    }

    /** What is wrong with any of the settings shall not be found out in the night. */
    private ServeSettings settings(Path file) throws IOException {
        Settings.programme(file, program().environment());
        Settings.mail(file, program().environment());
        return Settings.serve(file, program().environment(), program().clock().getZone());
    }

    /** Nor a word that a command does not know. */
    private void check(Job job) {
        String[] words = words(job);
        try {
            Commands.of(program(), language(), words).parseArgs(words);
        } catch (ParameterException wrong) {
            throw new CommandException(
                    ExitCode.USAGE,
                    phrases().say("serve.words", job.name(), new WrongUsage(phrases()).sentence(wrong)));
        }
    }

    private String[] words(Job job) {
        List<String> words = new ArrayList<>(job.words());
        words.addAll(common().words());
        if (words.stream().noneMatch(word -> word.startsWith("--wait"))) {
            words.addAll(List.of("--wait", JOBS_WAIT.toMinutes() + "m"));
        }
        return words.toArray(String[]::new);
    }

    private Held alone(Home home) throws IOException {
        return HomeLock.ofServing(home, program().clock())
                .lock(verb(), common().wait(Duration.ZERO))
                .<Held>fold(held -> held, holder -> {
                    throw new CommandException(HELD_BY_ANOTHER, held(holder));
                });
    }

    private String held(Optional<Holder> holder) {
        return holder.map(other -> phrases()
                        .say(
                                "serve.held",
                                Long.toString(other.process()),
                                other.by().user(),
                                other.by().host(),
                                other.since().toString()))
                .orElseGet(() -> phrases().say("serve.held.unknown"));
    }

    private int serve(ServeSettings settings, Home home, Holder holder) throws IOException {
        ServeLog log = new ServeLog(program(), common(), language());
        Meters meters = new Meters();
        String self = holder.by().host() + ":" + home.folder();
        List<Duty> duties = settings.jobs().stream()
                .map(job -> new Duty(
                        job,
                        due -> run(due, log, meters),
                        memory(),
                        List.of(log, meters),
                        program().clock(),
                        self))
                .toList();
        meters.watch(duties);
        int exitCode;
        try (Endpoints endpoints = Endpoints.start(settings, home.folder(), duties, meters)) {
            log.say("serve.serves", duties.size(), endpoints.url());
            Clockwork clockwork = Clockwork.start(duties, program().clock());
            try (clockwork) {
                exitCode = stopped();
                log.say("serve.stops");
            }
        }
        log.say("serve.stopped");
        return exitCode;
    }

    private int run(Job job, ServeLog log, Meters meters) {
        return program()
                .within(log.people(job), ending -> meters.run(ending.command(), ending.counts()))
                .run(words(job));
    }

    private Memory memory() {
        return new Memory() {
            @Override
            public <T> T look(Looking<T> looking) throws IOException {
                try (Session session = Session.forReading(program(), common(), verb(), language())) {
                    return looking.at(session.database().firings());
                }
            }
        };
    }

    private int stopped() {
        try {
            return program().stop().await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
