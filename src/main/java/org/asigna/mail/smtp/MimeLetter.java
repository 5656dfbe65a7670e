package org.asigna.mail.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.asigna.mail.Letter;

/** A letter as a MIME message: text and page by choice, and the files behind them. */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final String messageId;

    MimeLetter(Session session, Letter letter) throws MessagingException, IOException {
        super(session);
        this.messageId = letter.messageId();
        setFrom(address(letter));
        setRecipient(RecipientType.TO, new InternetAddress(letter.to().text(), true));
        setSubject(letter.subject(), UTF_8);
        setHeader("Date", DATE.format(letter.writtenAt()));
        // asks programs that answer for people who are away not to
        setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart bodies = bodies(letter);
        setContent(letter.attachments().isEmpty() ? bodies : withFiles(bodies, letter));
        saveChanges();
    }

    private static InternetAddress address(Letter letter) throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(letter.from().text(), true);
        from.setPersonal("Asigna", UTF_8);
        return from;
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, page);
    }

    private static MimeMultipart withFiles(MimeMultipart bodies, Letter letter) throws MessagingException, IOException {
        MimeBodyPart said = new MimeBodyPart();
        said.setContent(bodies);
        MimeMultipart all = new MimeMultipart("mixed", new BodyPart[] {said});
        for (Path file : letter.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.attachFile(file.toFile(), WORKBOOK, "base64");
            all.addBodyPart(part);
        }
        return all;
    }

    /** The letter's own: Jakarta Mail would make up another each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
