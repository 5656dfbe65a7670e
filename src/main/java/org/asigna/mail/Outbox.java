package org.asigna.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.asigna.finding.Telling;
import org.asigna.home.Draft;
import org.asigna.home.OwnerOnly;
import org.asigna.mail.Post.Carrier;
import org.asigna.mail.Post.Delivery;
import org.asigna.mail.Post.Fate;

/**
 * The folder where letters wait until they are sent, for its owner only.
 *
 * <pre>
 * 20261122-111348123-1a2b3c4d.eml   a letter, named by when it was written; it appears whole
 * refused/                          letters that the mail server will never take
 * last/                             what each recipient was told last
 * writing.lock, sending.lock        who writes or sends at the moment
 * </pre>
 *
 * One process sends at a time, so that no letter is sent twice. A letter is removed when the mail server has said that it took
 * it; who dies between the two, or cannot remove it, has it sent once more, under the same Message-ID, by which mail programs
 * know it again. None is ever dropped.
 */
final class Outbox {
    private static final String LETTER = ".eml";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /** The outbox in a folder, which need not be there yet. */
    Outbox(Path folder) {
        this.folder = folder;
    }

    /** The id of a letter that is written now. */
    static String id(Instant now, int random) {
        return TIME.format(now) + "-" + String.format(Locale.ROOT, "%08x", random);
    }

    LastNews last() {
        return new LastNews(folder.resolve("last"));
    }

    /**
     * The turn to write letters; what died while it was being written goes.
     *
     * @throws IOException if another does not let go of it, or the folder cannot be made
     */
    Turn writing() throws IOException {
        OwnerOnly.folder(folder);
        Path lock = folder.resolve("writing.lock");
        Turn turn = Turn.take(lock).orElseThrow(() -> new IOException("another process holds " + lock));
        Draft.sweep(folder);
        return turn;
    }

    /**
     * Puts a letter in.
     *
     * @param writing the turn to write letters
     * @throws IOException if the disk does not take it
     */
    void put(Turn writing, Letter letter, Post post) throws IOException {
        writing.require();
        Path file = folder.resolve(letter.id() + LETTER);
        Path draft = Draft.beside(file);
        try {
            try (OutputStream out = Channels.newOutputStream(
                    OwnerOnly.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                post.write(letter, out);
            }
            Draft.name(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * The letters that wait, the oldest first.
     *
     * @throws IOException if the folder cannot be read
     */
    List<Path> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isLetter(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLetter(String name) {
        return name.endsWith(LETTER) && !name.startsWith(Draft.PREFIX);
    }

    /** When the first of some letters was written; empty if that cannot be told. */
    static Optional<Instant> since(List<Path> letters) {
        String name = letters.isEmpty() ? "" : letters.get(0).getFileName().toString();
        try {
            return Optional.of(Instant.from(TIME.parse(name.substring(0, Math.min(18, name.length())))));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Sends what waits, until nothing does, or none is taken.
     *
     * @param goOn whether to send another one
     * @return why letters wait, and which were refused
     * @throws IOException if the folder cannot be read or changed
     */
    Sent send(Post post, BooleanSupplier goOn) throws IOException {
        Optional<Turn> taken = Turn.take(folder.resolve("sending.lock"));
        if (taken.isEmpty()) {
            return new Sent(Optional.of(Telling.of("mail.others-turn")), List.of());
        }
        try (Turn turn = taken.get();
                Carrier carrier = post.connect()) {
            return send(turn, carrier, goOn);
        }
    }

    private Sent send(Turn sending, Carrier carrier, BooleanSupplier goOn) throws IOException {
        Set<Path> tried = new HashSet<>();
        List<Telling> refused = new ArrayList<>();
        Optional<Telling> why = Optional.empty();
        for (Optional<Path> next = next(tried); next.isPresent() && goOn.getAsBoolean(); next = next(tried)) {
            sending.require();
            Path letter = next.get();
            Delivery delivery = carrier.carry(letter);
            switch (delivery.fate()) {
                case SENT -> Files.deleteIfExists(letter);
                case REFUSED ->
                    refused.add(Telling.of("mail.refused", refuse(letter).toString(), delivery.why()));
                default -> why = Optional.of(delivery.why());
            }
            if (delivery.fate() == Fate.ALL_WAIT) {
                break;
            }
            tried.add(letter);
        }
        return new Sent(why, refused);
    }

    /** The oldest letter that was not tried yet; others may have come while the last was carried away. */
    private Optional<Path> next(Set<Path> tried) throws IOException {
        return waiting().stream().filter(letter -> !tried.contains(letter)).findFirst();
    }

    private Path refuse(Path letter) throws IOException {
        Path refused = folder.resolve("refused");
        OwnerOnly.folder(refused);
        return Files.move(letter, refused.resolve(letter.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What came of sending.
     *
     * @param why why the last letter that was tried waits; empty if none does
     * @param refused which letters were refused, and why
     */
    record Sent(Optional<Telling> why, List<Telling> refused) {}
}
