package org.asigna.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.asigna.examples.TickingClock;
import org.asigna.finding.Telling;
import org.asigna.mail.MailServer.Security;

/** A post of plain letters, which keeps what was written and what was carried away. */
final class Desk implements Post {
    final List<Letter> written = Collections.synchronizedList(new ArrayList<>());
    final List<String> carried = Collections.synchronizedList(new ArrayList<>());
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-22T11:13:48Z"));
    private Function<String, Fate> answer = letter -> Fate.SENT;

    /** The letters of a house that writes to these. */
    Letters letters(Path outbox, Recipient... recipients) {
        MailServer server = new MailServer("localhost", 25, Security.NONE, Optional.empty());
        MailSettings settings = new MailSettings(server, new Address("asigna@example.com"), 100, List.of(recipients));
        return new Letters(settings, outbox, this, clock, new Random(written.size()));
    }

    /** From now on a letter has the fate that is answered to its subject. */
    void answers(Function<String, Fate> to) {
        answer = to;
    }

    @Override
    public void write(Letter letter, OutputStream out) throws IOException {
        written.add(letter);
        out.write(letter.subject().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Carrier connect() {
        return new Carrier() {
            @Override
            public Delivery carry(Path letter) {
                String subject = read(letter);
                Fate fate = answer.apply(subject);
                if (fate == Fate.SENT) {
                    carried.add(subject);
                }
                return new Delivery(fate, Telling.of("mail.said", "no"));
            }

            @Override
            public void close() {
                // there is nothing to hang up
            }
        };
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
