package org.asigna.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.asigna.finding.Telling;
import org.asigna.mail.MailServer;
import org.asigna.mail.MailServer.Login;
import org.asigna.mail.Post.Carrier;
import org.asigna.mail.Post.Delivery;
import org.asigna.mail.Post.Fate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** One connection to a mail server, made with the first letter. */
final class SmtpCarrier implements Carrier {
    private final MailServer server;
    private final Session session;
    private @Nullable Transport transport;

    SmtpCarrier(MailServer server, Session session) {
        this.server = server;
        this.session = session;
    }

    @Override
    public Delivery carry(Path letter) {
        if (server.login().isPresent() && server.login().get().password().isEmpty()) {
            return new Delivery(Fate.ALL_WAIT, Telling.of("mail.no-password", MailServer.PASSWORD));
        }
        Transport connected;
        try {
            connected = connected();
        } catch (AuthenticationFailedException unknown) {
            return new Delivery(Fate.ALL_WAIT, Telling.of("mail.login", address(), said(unknown)));
        } catch (MessagingException down) {
            return new Delivery(Fate.ALL_WAIT, Telling.of("mail.down", address(), said(down)));
        }
        try (InputStream written = new SharedFileInputStream(letter.toFile())) {
            MimeMessage message = new MimeMessage(session, written);
            Address[] to = message.getAllRecipients();
            if (to == null || to.length == 0) {
                return new Delivery(Fate.REFUSED, Telling.of("mail.no-recipient"));
            }
            connected.sendMessage(message, to);
            return Delivery.sent();
        } catch (MessagingException refused) {
            return delivery(refused);
        } catch (IOException unreadable) {
            return new Delivery(Fate.WAITS, Telling.of("mail.unreadable", unreadable.toString()));
        }
    }

    private Transport connected() throws MessagingException {
        Transport known = transport;
        if (known == null) {
            known = session.getTransport("smtp");
            known.connect(
                    server.host(),
                    server.port(),
                    server.login().map(Login::user).orElse(null),
                    server.login().flatMap(Login::password).orElse(null));
            transport = known;
        }
        return known;
    }

    /**
     * What an answer means. A server that will never take the letter, or its recipient, says so by 5xx; that the sender may not
     * send is no fault of the letter, and neither is a connection that breaks.
     */
    private Delivery delivery(MessagingException failure) {
        Fate fate = Fate.ALL_WAIT;
        String said = said(failure);
        for (Exception cause = failure; cause instanceof MessagingException known; cause = known.getNextException()) {
            if (cause instanceof SMTPAddressFailedException recipient) {
                fate = isForEver(recipient.getReturnCode()) ? Fate.REFUSED : Fate.WAITS;
                said = said(recipient);
            } else if (cause instanceof SMTPSendFailedException command && isAboutContent(command)) {
                fate = isForEver(command.getReturnCode()) ? Fate.REFUSED : Fate.WAITS;
            }
        }
        return new Delivery(fate, Telling.of("mail.said", said));
    }

    private static boolean isForEver(int code) {
        return code >= 500 && code < 600;
    }

    /** The answer to the content's end, or to what announces it; a connection that broke has no code. */
    private static boolean isAboutContent(SMTPSendFailedException command) {
        return (command.getCommand().equals(".") || command.getCommand().equals("DATA"))
                && command.getReturnCode() >= 400
                && command.getReturnCode() != 421;
    }

    private static String said(Exception failure) {
        Throwable cause = failure;
        if (failure instanceof MessagingException known && known.getNextException() instanceof IOException broken) {
            cause = broken;
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }

    private String address() {
        return server.host() + ":" + server.port();
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException gone) {
            // nothing was left to say
        }
    }
}
