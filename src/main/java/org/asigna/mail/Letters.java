package org.asigna.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.asigna.finding.Telling;
import org.asigna.language.Language;
import org.asigna.mail.LastNews.Known;
import org.asigna.mail.Outbox.Sent;

/**
 * The letters of a home: who is written to about what, and when.
 *
 * <p>Of each command, and of each sender's files, each recipient knows what the last run came to. News that have the same
 * {@linkplain Fingerprint fingerprint}, of a run that changed neither an assignment nor the directory, are told in one line;
 * and not at all if nothing was found, nothing waits to be applied and the exit code was 0, as of the run before. All others
 * are told in full.
 *
 * <p>What a recipient knows is kept after the letter is written, also where no letter is: who wants only problems, and has one
 * again that was away, is told in full.
 */
public final class Letters {
    private static final long PATIENCE_SECONDS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MailSettings settings;
    private final Outbox outbox;
    private final Post post;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * The letters that wait in a folder.
     *
     * @param folder the outbox; it need not be there yet
     */
    public Letters(MailSettings settings, Path folder, Post post, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.outbox = new Outbox(folder);
        this.post = post;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Writes the letters of some news into the outbox.
     *
     * @param others who gets them beside the recipients of the settings; whoever is among those gets one letter only
     * @param otherwise the language of those who have named none
     * @throws IOException if the disk does not take them
     */
    public void write(News news, List<Recipient> others, Language otherwise) throws IOException {
        List<Recipient> told = recipients(others).stream()
                .filter(recipient -> recipient.isToldOf(news))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        try (Turn turn = outbox.writing()) {
            for (Recipient recipient : told) {
                write(turn, news, recipient, recipient.language().orElse(otherwise));
            }
        }
    }

    private List<Recipient> recipients(List<Recipient> others) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        List<Recipient> all = new ArrayList<>(settings.recipients());
        all.addAll(others);
        all.forEach(recipient -> byAddress.putIfAbsent(recipient.address().key(), recipient));
        return List.copyOf(byAddress.values());
    }

    private void write(Turn turn, News news, Recipient recipient, Language language) throws IOException {
        Address to = recipient.address();
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        String fingerprint = Fingerprint.of(news);
        Optional<Known> same =
                outbox.last().of(to, news).filter(known -> known.fingerprint().equals(fingerprint));
        boolean asBefore = same.isPresent() && !news.hasHappened();
        boolean nothingAgain = asBefore && news.isNothing() && same.get().isNothing();
        if (recipient.wants(news) && !nothingAgain) {
            String id = Outbox.id(now.toInstant(), random.nextInt());
            LetterWriter writer = new LetterWriter(news, language);
            outbox.put(
                    turn,
                    asBefore
                            ? writer.brief(
                                    id, now, settings.from(), to, same.get().since())
                            : writer.whole(id, now, settings.from(), to, settings.maxAttachment()),
                    post);
        }
        Instant since = same.map(Known::since).orElse(now.toInstant());
        outbox.last().keep(to, news, new Known(fingerprint, since, news.isNothing()));
    }

    /**
     * Sends what waits, the oldest first, and waits a minute for that at most: a letter that is on its way then goes on its
     * way by itself, if the process lives that long.
     *
     * @return what people should know: which letters were refused, and how many wait since when, and why
     * @throws IOException if the outbox cannot be read or changed
     */
    public List<Telling> send() throws IOException {
        if (outbox.waiting().isEmpty()) {
            return List.of();
        }
        Sent sent = sendWithPatience();
        List<Telling> told = new ArrayList<>(sent.refused());
        List<Path> waiting = outbox.waiting();
        if (!waiting.isEmpty()) {
            Object since = Outbox.since(waiting)
                    .map(TIME.withZone(clock.getZone())::format)
                    .orElse("?");
            told.add(
                    Telling.of("mail.waiting", waiting.size(), since, sent.why().orElse(Telling.of("mail.slow"))));
        }
        return told;
    }

    private Sent sendWithPatience() throws IOException {
        AtomicBoolean patience = new AtomicBoolean(true);
        CompletableFuture<Sent> sending =
                CompletableFuture.supplyAsync(() -> sendWhile(patience::get), Letters::startAside);
        try {
            return sending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            return new Sent(Optional.empty(), List.of());
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Sent(Optional.empty(), List.of());
        } finally {
            patience.set(false);
        }
    }

    private Sent sendWhile(BooleanSupplier goOn) {
        try {
            return outbox.send(post, goOn);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static void startAside(Runnable work) {
        Thread thread = new Thread(work, "sending letters");
        thread.setDaemon(true);
        thread.start();
    }
}
