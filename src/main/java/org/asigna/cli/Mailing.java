package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.batch.Settings;
import org.asigna.finding.Telling;
import org.asigna.home.Home;
import org.asigna.language.Language;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.mail.Address;
import org.asigna.mail.Letters;
import org.asigna.mail.MailSettings;
import org.asigna.mail.News;
import org.asigna.mail.News.Cause;
import org.asigna.mail.News.HandedIn;
import org.asigna.mail.News.Said;
import org.asigna.mail.Recipient;
import org.asigna.mail.smtp.SmtpPost;
import org.asigna.run.Ending;

/**
 * The letters of a command. It writes them when a run has ended, or broken, and sends what waits when all else is over; who
 * watches the program is told first.
 * Whatever goes wrong with that is told in a line; the command goes on, and its exit code stays.
 */
final class Mailing {
    private static final int FAILED = 1;

    private final Program program;
    private final CommonOptions common;
    private final Optional<MailSettings> settings;

    private Mailing(Program program, CommonOptions common, Optional<MailSettings> settings) {
        this.program = program;
        this.common = common;
        this.settings = settings;
    }

    /**
     * The letters of a command that is about to begin.
     *
     * @throws IOException if the settings cannot be read; if they are wrong, a {@code SettingsException} says so
     */
    static Mailing of(Program program, CommonOptions common) throws IOException {
        Path file = Home.settings(common.home(program));
        return new Mailing(program, common, Settings.mail(file, program.environment()));
    }

    /** Writes the letters about a run that has ended. To be called while the session is open. */
    void write(Ending ending, Language language) {
        program.watcher().accept(ending);
        write(news(ending, Optional.empty(), ending.folder()), List.of(), language);
    }

    /**
     * Writes the letters about a run that took a file of the inbox: to whoever gets them of all runs, and to those that the
     * sender's settings name.
     *
     * @param filed where the file and the reports lie now
     */
    void write(Ending ending, HandedIn source, Path filed, List<Address> others, Language language) {
        program.watcher().accept(ending);
        List<Recipient> recipients = others.stream()
                .map(address -> Recipient.ofAll(address, language))
                .toList();
        write(news(ending, Optional.of(source), filed), recipients, language);
    }

    private News news(Ending ending, Optional<HandedIn> source, Path reports) {
        return new News(
                ending.command(),
                Optional.of(ending.run()),
                ending.status(),
                ending.exitCode(),
                ending.counts(),
                ending.findings(),
                ending.excesses(),
                Optional.empty(),
                source,
                Optional.of(ending.folder()),
                Optional.of(reports.toAbsolutePath()),
                language -> {
                    Summary summary = new Summary(program.launcher(), language);
                    return new Said(
                            summary.verdict(ending), stripped(summary.numbers(ending)), stripped(summary.next(ending)));
                });
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    /**
     * Writes the letters about a command that broke, if it tells the shell that it failed: what was stopped, used wrongly or
     * kept waiting by another is nobody's but its caller's.
     *
     * @param run the run that it had begun, if it had
     */
    void writeFailure(String command, Optional<RunId> run, Exception broken, Language language) {
        Failure failure = Failure.of(broken);
        if (failure.exitCode() == FAILED) {
            write(news(command, run, failure), List.of(), language);
        }
    }

    private News news(String command, Optional<RunId> run, Failure failure) {
        return new News(
                command,
                run,
                RunStatus.FAILED,
                FAILED,
                Map.of(),
                List.of(),
                List.of(),
                Optional.of(new Cause(failure.kind(), language -> failure.sentence(program, common, language))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language -> said(command, run, language));
    }

    private Said said(String command, Optional<RunId> run, Language language) {
        String name = Commands.name(language.phrases(), command);
        String what = run.map(id -> name + " " + id.text()).orElse(name);
        return new Said(
                language.phrases().say("mail.failed", what),
                List.of(),
                run.stream()
                        .map(id -> language.phrases()
                                .say(
                                        "mail.look",
                                        program.launcher() + " " + Commands.name(language.phrases(), "show"),
                                        id.text()))
                        .toList());
    }

    private void write(News news, List<Recipient> others, Language language) {
        try {
            Optional<Letters> letters = letters();
            if (letters.isPresent()) {
                letters.get().write(news, others, language);
            }
        } catch (IOException | RuntimeException disk) {
            program.tell(language.phrases().say("mail.unwritten", disk.toString()));
        }
    }

    /** Sends what waits, also from commands before. To be called when the session is closed, and the ledger free again. */
    void send(Language language) {
        try {
            Optional<Letters> letters = letters();
            if (letters.isPresent()) {
                for (Telling told : letters.get().send()) {
                    program.tell(language.phrases().say(told));
                }
            }
        } catch (IOException | RuntimeException disk) {
            program.tell(language.phrases().say("mail.unsent", disk.toString()));
        }
    }

    /** Empty if none are sent, or there is no home that could hold them. */
    private Optional<Letters> letters() throws IOException {
        Path home = common.home(program);
        return settings.isEmpty() || !Files.isDirectory(home)
                ? Optional.empty()
                : Optional.of(new Letters(
                        settings.get(),
                        Home.outbox(home.toRealPath()),
                        new SmtpPost(settings.get().server()),
                        program.clock(),
                        new SecureRandom()));
    }
}
