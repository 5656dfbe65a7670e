package org.asigna.directory;

import java.util.Locale;

/**
 * That an account, a partner or a contact has left the directory, with what it was last known as there.
 *
 * @param kind which of the three
 * @param id its id
 * @param name its name, of a contact blank if it was not known
 * @param level a partner's level, blank if it had none
 * @param email a contact's e-mail, blank if it was not known
 */
public record Departure(Kind kind, Id<?> id, String name, String level, String email) {
    /** That an account left. */
    public static Departure ofAccount(String id, String name) {
        return new Departure(Kind.ACCOUNT, new Id<Account>(id), name, "", "");
    }

    /** That a partner left. */
    public static Departure ofPartner(String id, String name, String level) {
        return new Departure(Kind.PARTNER, new Id<Partner>(id), name, level, "");
    }

    /** That a contact left. */
    public static Departure ofContact(String id, String name, String email) {
        return new Departure(Kind.CONTACT, new Id<Contact>(id), name, "", email);
    }

    /** What can leave and still be spoken of. */
    public enum Kind {
        ACCOUNT,
        PARTNER,
        CONTACT;

        /** The word in the ledger. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The kind of a word in the ledger.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
