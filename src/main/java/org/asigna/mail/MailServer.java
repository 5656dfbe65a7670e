package org.asigna.mail;

import java.util.Optional;

/**
 * A mail server, and how to speak with it.
 *
 * @param host its name or address
 * @param port its port
 * @param security how what is said is kept from others
 * @param login who sends; empty if it wants to know nobody
 */
public record MailServer(String host, int port, Security security, Optional<Login> login) {
    /** The variable of the environment that holds the password. */
    public static final String PASSWORD = "ASIGNA_MAIL_PASSWORD";

    /** How what is said is kept from others. Where it is, the server's certificate must be valid for its name. */
    public enum Security {
        /** Not at all. */
        NONE(25),
        /** By TLS, which is begun on a plain connection; a server that does not offer it is told nothing more. */
        STARTTLS(587),
        /** By TLS from the first byte on. */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The port that servers have for it. */
        public int port() {
            return port;
        }
    }

    /**
     * Who sends.
     *
     * @param user the name at the mail server
     * @param password empty if this process was not told it; then nothing is sent
     */
    public record Login(String user, Optional<String> password) {
        /** Without the password: what is shown of settings may end in a log. */
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }
}
