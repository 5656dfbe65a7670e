package org.asigna.ledger.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Where the database of a ledger is that several share, and who asks.
 *
 * @param url its address for JDBC, without user and password
 * @param user the user at the database; null for the one whose name the process has at the operating system
 * @param password the user's password; null if the database asks for none, or the driver knows it from elsewhere
 */
public record LedgerAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String PREFIX = "jdbc:";

    /** What people are told of an address: it, without what follows a question mark. */
    public static String place(String url) {
        return url.replaceFirst("\\?.*", "").substring(PREFIX.length());
    }

    /** The address alone: no password ever gets into a message by accident. */
    @Override
    public String toString() {
        return url;
    }
}
