package org.asigna.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asigna.finding.Telling;
import org.asigna.fixture.SomeNews;
import org.asigna.language.Language;
import org.asigna.mail.Post.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How letters wait. */
class OutboxTest {
    private final Path folder;
    private final Desk desk = new Desk();

    OutboxTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void waitAndAreSentInTheirOrder() throws IOException {
        write(SomeNews.ofAnImport().counting("created", 1));
        write(SomeNews.ofAnImport().counting("created", 2));
        desk.answers(subject -> Fate.ALL_WAIT);

        assertThat(letters().send())
                .containsExactly(Telling.of("mail.waiting", 2, "2026-11-22 11:13", Telling.of("mail.said", "no")));

        desk.answers(subject -> Fate.SENT);
        assertThat(letters().send()).isEmpty();
        assertThat(desk.carried).hasSize(2);
        assertThat(desk.carried.get(0)).contains("1 created");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void areSetAsideWhereTheServerWillNeverTakeThem() throws IOException {
        write(SomeNews.ofAnImport().counting("created", 1));
        write(SomeNews.ofAnImport().counting("created", 2));
        desk.answers(subject -> subject.contains("1 created") ? Fate.REFUSED : Fate.SENT);

        List<Telling> told = letters().send();

        assertThat(told).extracting(Telling::key).containsExactly("mail.refused");
        assertThat(desk.carried).singleElement().asString().contains("2 created");
        assertThat(waiting()).isEmpty();
        try (Stream<Path> refused = Files.list(folder.resolve("outbox/refused"))) {
            assertThat(refused).hasSize(1);
        }
    }

    @Test
    void areSentBesideOneThatTheServerDoesNotTakeNow() throws IOException {
        write(SomeNews.ofAnImport().counting("created", 1));
        write(SomeNews.ofAnImport().counting("created", 2));
        desk.answers(subject -> subject.contains("1 created") ? Fate.WAITS : Fate.SENT);

        assertThat(letters().send()).extracting(Telling::key).containsExactly("mail.waiting");
        assertThat(desk.carried).singleElement().asString().contains("2 created");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void areSentOnceThoughSeveralSend() throws Exception {
        for (int i = 1; i <= 40; i++) {
            write(SomeNews.ofAnImport().counting("created", i));
        }
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Letters letters = letters();
            senders.add(new Thread(() -> {
                try {
                    letters.send();
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            }));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(desk.carried).hasSize(40).doesNotHaveDuplicates();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void areForTheirOwnerOnlyAndLeaveNoDraft() throws IOException {
        write(SomeNews.ofAnImport());
        Files.writeString(folder.resolve("outbox/.tmp-died.eml"), "half");
        write(SomeNews.ofAnImport().counting("created", 1));

        try (Stream<Path> all = Files.walk(folder.resolve("outbox"))) {
            for (Path path : all.toList()) {
                assertThat(path.getFileName().toString()).doesNotStartWith(".tmp-");
                assertThat(Files.getPosixFilePermissions(path))
                        .as(path.toString())
                        .noneMatch(permission -> !permission.name().startsWith("OWNER_"));
            }
        }
    }

    private void write(SomeNews news) throws IOException {
        letters().write(news.news(), List.of(), Language.ENGLISH);
    }

    private Letters letters() {
        return desk.letters(
                folder.resolve("outbox"),
                new Recipient(new Address("ana@example.com"), Optional.empty(), Set.of(), false));
    }

    private List<Path> waiting() throws IOException {
        return new Outbox(folder.resolve("outbox")).waiting();
    }
}
