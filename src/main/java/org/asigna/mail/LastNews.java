package org.asigna.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asigna.home.Draft;
import org.asigna.home.OwnerOnly;
import org.asigna.text.Sha256;

/** What each recipient was last told of each matter, and of each sender's files: one small file for each. */
final class LastNews {
    private final Path folder;

    LastNews(Path folder) {
        this.folder = folder;
    }

    /**
     * The last news; empty if there were none, or if what was kept of them cannot be understood.
     *
     * @throws IOException if it cannot be read
     */
    Optional<Known> of(Address to, News news) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(to, news));
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new Known(lines.get(0), Instant.parse(lines.get(1)), Boolean.parseBoolean(lines.get(2))));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what is told now.
     *
     * @throws IOException if the disk does not take it
     */
    void keep(Address to, News news, Known known) throws IOException {
        OwnerOnly.folder(folder);
        Path file = file(to, news);
        Path draft = Draft.beside(file);
        try {
            Files.writeString(draft, known.fingerprint() + "\n" + known.since() + "\n" + known.isNothing() + "\n");
            Draft.replace(file, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path file(Address to, News news) {
        MessageDigest digest = Sha256.begin();
        String sender = news.source().map(News.HandedIn::sender).orElse("");
        for (String part : List.of(to.key(), news.matter(), sender)) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(Sha256.end(digest));
    }

    /**
     * What a recipient knows.
     *
     * @param fingerprint what the last news have in common with others that say the same
     * @param since since when
     * @param isNothing whether the last of them were {@linkplain News#isNothing none at all}
     */
    record Known(String fingerprint, Instant since, boolean isNothing) {}
}
