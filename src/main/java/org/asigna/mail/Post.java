package org.asigna.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.asigna.finding.Telling;

/** The technology of letters: how one is written down, and who carries it away. */
public interface Post {
    /**
     * Writes a letter with its files, as it will be sent.
     *
     * @throws IOException if a file cannot be read, or the letter not be written
     */
    void write(Letter letter, OutputStream out) throws IOException;

    /** Begins to send letters. */
    Carrier connect();

    /** Carries letters away, one after another. */
    interface Carrier extends AutoCloseable {
        /** Carries a letter that was written down away, or says why not. */
        Delivery carry(Path letter);

        @Override
        void close();
    }

    /**
     * What became of a letter.
     *
     * @param fate what
     * @param why why it was not sent; of no meaning if it was
     */
    record Delivery(Fate fate, Telling why) {
        /** It was sent. */
        public static Delivery sent() {
            return new Delivery(Fate.SENT, Telling.of("mail.sent"));
        }
    }

    /** What becomes of letters. */
    enum Fate {
        /** The mail server has it. */
        SENT,
        /** The mail server will never take it. */
        REFUSED,
        /** It is not taken now; others may be. */
        WAITS,
        /** None is taken now. */
        ALL_WAIT
    }
}
