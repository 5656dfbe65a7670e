package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.asigna.batch.BatchContext;
import org.asigna.home.Home;
import org.asigna.inbox.Inbox;
import org.asigna.inbox.SenderFolder;
import org.asigna.report.json.RunJson;
import org.asigna.run.Ending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inbox}: takes the files that senders have handed in, each once, in the order of their arrival. */
@Command(sortOptions = false)
final class InboxCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.inbox", paramLabel = "${bundle:label.dir}", arity = "0..1")
    private @Nullable Path folder;

    @Option(names = "--settle", paramLabel = "${bundle:label.duration}")
    private Duration settle = Duration.ofSeconds(5);

    @Option(names = "--as-of", paramLabel = "${bundle:label.date}")
    private @Nullable LocalDate asOf;

    @Option(names = "--json")
    private boolean json;

    InboxCommand(Program program) {
        super(program, "inbox");
    }

    @Override
    public Integer call() throws IOException {
        Mailing letters = Mailing.of(program(), common());
        try {
            return work(letters);
        } catch (IOException | RuntimeException broken) {
            letters.writeFailure(verb(), Optional.empty(), broken, language());
            throw broken;
        } finally {
            letters.send(language());
        }
    }

    private int work(Mailing letters) throws IOException {
        Inbox inbox = look();
        inbox.troubles().forEach((sender, why) -> tell(phrases().say("inbox.closed", sender.name(), why.toString())));
        inbox.unfinished().forEach(file -> tell(phrases().say("inbox.unfinished", file.name())));
        foreign(inbox);
        InboxTally tally = new InboxTally();
        if (!inbox.troubles().isEmpty()) {
            tally.count(InboxTally.FAILED);
        }
        if (inbox.ready().isEmpty()) {
            tell(phrases().say("inbox.nothing", place().toString()));
        } else {
            take(inbox, tally, letters);
        }
        if (json) {
            program().out().println(RunJson.line(tally.view()));
        }
        return tally.exitCode();
    }

    private Inbox look() throws IOException {
        Path place = place();
        if (folder == null) {
            Home.open(common().home(program()));
            Files.createDirectories(place);
        }
        try {
            return Inbox.look(place, () -> LockSupport.parkNanos(settle.toNanos()));
        } catch (IOException gone) {
            throw new CommandException(
                    InboxTally.FAILED, phrases().say("inbox.missing", place.toString(), gone.toString()));
        }
    }

    private Path place() {
        return folder != null ? folder : common().home(program()).resolve("inbox");
    }

    private void foreign(Inbox inbox) throws IOException {
        for (SenderFolder sender : inbox.senders()) {
            if (!inbox.troubles().containsKey(sender)) {
                sender.foreign().forEach(entry -> tell(phrases().say("inbox.foreign", entry.toString())));
            }
        }
    }

    private void take(Inbox inbox, InboxTally tally, Mailing letters) throws IOException {
        try (Session session = Session.forRuns(program(), common(), verb(), language());
                Signals signals = Signals.heed(session.house().stop())) {
            if (session.house().ledger().currentRevision().isEmpty()) {
                throw new CommandException(
                        Ending.REFUSED,
                        phrases().say("directory.none", program().launcher()));
            }
            session.requireDirectory(phrases());
            try (BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose())) {
                LocalDate date = asOf != null ? asOf : LocalDate.now(program().clock());
                new InboxWork(this, session, context.jobs(), date, tally, letters).take(inbox);
            }
            signals.runIsDone();
        }
    }
}
