package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asigna.batch.Jobs;
import org.asigna.batch.RunFailedException;
import org.asigna.batch.Settings;
import org.asigna.batch.SettingsException;
import org.asigna.home.StoppedException;
import org.asigna.inbox.HandedInFile;
import org.asigna.inbox.Inbox;
import org.asigna.inbox.Sender;
import org.asigna.language.Language;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunStatus;
import org.asigna.mail.News;
import org.asigna.plan.Limits;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.HandedIn;
import org.asigna.run.Inputs;
import org.asigna.run.PlanOptions;
import org.asigna.run.PlanRun;

/**
 * Takes the files of an inbox one after another. What is wrong with one sender, or breaks a run of theirs, keeps the files of that
 * one, since what comes later may rest on it; the others go on.
 * What died on the way is found in {@code processing} and ended: if the ledger knows a run of that content, the file is only filed.
 */
final class InboxWork {
    private static final Set<RunStatus> ENDED = Set.of(RunStatus.PLANNED, RunStatus.APPLIED, RunStatus.REFUSED);

    private final HouseCommand command;
    private final Session session;
    private final Jobs jobs;
    private final LocalDate asOf;
    private final InboxTally tally;
    private final Mailing letters;
    private final Map<HandedIn.Content, Run> taken = new HashMap<>();
    private final Map<String, Sender> senders = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    InboxWork(HouseCommand command, Session session, Jobs jobs, LocalDate asOf, InboxTally tally, Mailing letters) {
        this.command = command;
        this.session = session;
        this.jobs = jobs;
        this.asOf = asOf;
        this.tally = tally;
        this.letters = letters;
        for (Run run : session.house().ledger().runs()) {
            remember(run);
        }
    }

    private void remember(Run run) {
        if (ENDED.contains(run.status())) {
            HandedIn.of(run).ifPresent(content -> taken.putIfAbsent(content, run));
        }
    }

    void take(Inbox inbox) {
        for (HandedInFile file : inbox.ready()) {
            session.house().stop().check();
            String sender = file.sender().name();
            if (!closed.contains(sender)) {
                take(file, sender);
            }
        }
    }

    private void take(HandedInFile file, String sender) {
        try {
            Sender how = senders.get(sender);
            if (how == null) {
                how = Settings.sender(file.sender().settings());
                senders.put(sender, how);
            }
            if (file.isAsSeen()) {
                work(file.take(), how, file.isTaken());
            }
        } catch (SettingsException wrong) {
            close(sender, say("inbox.settings", sender, command.phrases().say(wrong.telling())));
        } catch (IOException disk) {
            close(sender, say("inbox.stays", file.name(), disk.toString()));
        } catch (RunFailedException broken) {
            if (StoppedException.in(broken).isPresent()) {
                throw broken;
            }
            letters.writeFailure(command.verb(), session.lastId(), broken, command.language());
            close(sender, say("inbox.stays", file.name(), why(broken)));
        }
    }

    private String why(RunFailedException broken) {
        return Failure.of(broken).sentence(command.program(), command.common(), command.language());
    }

    private void close(String sender, String why) {
        closed.add(sender);
        tally.count(InboxTally.FAILED);
        command.tell(why);
    }

    private void work(HandedInFile file, Sender how, boolean leftOver) throws IOException {
        String hash = file.hash();
        HandedIn.Content content = new HandedIn.Content(file.sender().name(), hash);
        Run earlier = taken.get(content);
        if (earlier == null) {
            run(file, how, hash);
        } else if (leftOver && !file.isFiled(earlier.id().text(), isRejected(earlier.status()), reports(earlier))) {
            file(file, earlier);
        } else {
            again(file, earlier);
        }
    }

    private void run(HandedInFile file, Sender how, String hash) throws IOException {
        GivenFile given = new GivenFile(file.name(), file.path());
        try (Inputs inputs = Inputs.open(
                session.house().vocabulary(),
                List.of(given),
                List.of(),
                how.visibility().isPresent())) {
            Language language = how.language().or(inputs::language).orElseGet(command::language);
            HandedIn handedIn = new HandedIn(file.sender().name(), hash, how.accounts());
            try (PlanRun run = new PlanRun(
                    session.house(), options(given, how, language, handedIn), inputs, how.apply(), session.nextId())) {
                Ending ending = jobs.plan(run, rows -> session.house().stop().check());
                session.house().ledger().run(ending.run()).ifPresent(this::remember);
                Path filed = file.file(ending.run().text(), isRejected(ending.status()), ending.folder());
                tally.count(ending.exitCode());
                tally.add(file.name(), ending.run(), ending.status().word(), filed);
                letters.write(
                        ending, new News.HandedIn(file.sender().name(), file.name()), filed, how.mail(), language);
                new Summary(command.program().launcher(), language)
                        .lines(ending, filed)
                        .forEach(command::tell);
            }
        }
    }

    private PlanOptions options(GivenFile given, Sender how, Language language, HandedIn handedIn) {
        return new PlanOptions(
                List.of(given),
                List.of(),
                how.visibility(),
                how.scope(),
                new Limits(false, Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                asOf,
                language,
                Optional.empty(),
                false,
                false,
                false,
                Optional.of(handedIn));
    }

    private String say(String key, Object... details) {
        return command.phrases().say(key, details);
    }

    /** The run ended, and the process died before it filed the file. */
    private void file(HandedInFile file, Run run) throws IOException {
        Path filed = file.file(run.id().text(), isRejected(run.status()), reports(run));
        tally.add(file.name(), run.id(), run.status().word(), filed);
        command.tell(say("inbox.filed", file.name(), filed.toString()));
    }

    private static boolean isRejected(RunStatus status) {
        return status == RunStatus.REFUSED;
    }

    private Path reports(Run run) {
        return session.house().home().runs().resolve(run.id().text());
    }

    private void again(HandedInFile file, Run earlier) throws IOException {
        String run = earlier.id().text();
        Path filed = file.fileRepeated(run, say("inbox.again.why", run));
        tally.add(file.name(), earlier.id(), "repeated", filed);
        command.tell(say("inbox.again", file.name(), run, filed.toString()));
    }
}
