package org.asigna.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.asigna.mail.Letter;
import org.asigna.mail.MailServer;
import org.asigna.mail.MailServer.Security;
import org.asigna.mail.Post;

/** Letters as MIME messages, carried away by SMTP. Nothing is asked of the server until there is a letter to carry. */
public final class SmtpPost implements Post {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    private final MailServer server;
    private final Properties properties;

    /** By that server, which has ten seconds to let in, and twenty for each answer. */
    public SmtpPost(MailServer server) {
        this(server, CONNECTING, ANSWERING, Map.of());
    }

    /**
     * By that server.
     *
     * @param own properties of Jakarta Mail that count more
     */
    SmtpPost(MailServer server, Duration connecting, Duration answering, Map<String, String> own) {
        this.server = server;
        this.properties = new Properties();
        set("host", server.host());
        set("port", Integer.toString(server.port()));
        set("connectiontimeout", Long.toString(connecting.toMillis()));
        set("timeout", Long.toString(answering.toMillis()));
        set("writetimeout", Long.toString(answering.toMillis()));
        set("auth", Boolean.toString(server.login().isPresent()));
        set("ssl.enable", Boolean.toString(server.security() == Security.TLS));
        set("starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        // a server that offers no TLS, or somebody between who takes the offer away, learns no password
        set("starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        set("ssl.checkserveridentity", "true");
        set("quitwait", "false");
        own.forEach(this::set);
    }

    private void set(String name, String value) {
        properties.setProperty("mail.smtp." + name, value);
    }

    @Override
    public void write(Letter letter, OutputStream out) throws IOException {
        try {
            new MimeLetter(Session.getInstance(properties), letter).writeTo(out);
        } catch (MessagingException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public Carrier connect() {
        return new SmtpCarrier(server, Session.getInstance(properties));
    }
}
