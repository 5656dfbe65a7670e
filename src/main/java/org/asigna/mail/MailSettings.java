package org.asigna.mail;

import java.util.List;

/**
 * How letters are sent, and to whom.
 *
 * @param server the mail server
 * @param from the address that they come from
 * @param maxAttachment how many bytes the files of one letter may have together
 * @param recipients who gets them, beside those that the settings of a sender name
 */
public record MailSettings(MailServer server, Address from, long maxAttachment, List<Recipient> recipients) {
    public MailSettings {
        recipients = List.copyOf(recipients);
    }
}
