package org.asigna.directory.revision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of a revision, owners before what they own: the order in which they are written, hashed and loaded. The
 * first column of each is its id.
 */
public enum RevisionTable {
    PARTNERS(
            "partner_id",
            "name",
            "status",
            "level",
            "specialists",
            "engineers",
            "invited_on",
            "certified_until",
            "country"),
    CONTACTS("contact_id", "partner_id", "email", "name", "status"),
    ACCOUNTS("account_id", "name", "country", "status"),
    LICENSES("license_id", "account_id", "product", "quantity", "expires_on", "status");

    // made by List.of, which cannot change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    RevisionTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** The table's own name in manifests and outputs, for example {@code partners}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file, for example {@code partners.csv}. */
    public String file() {
        return key() + ".csv";
    }

    /** The table whose rows own this one's: the second column names the owner. Empty if nobody owns them. */
    public Optional<RevisionTable> owner() {
        return switch (this) {
            case CONTACTS -> Optional.of(PARTNERS);
            case LICENSES -> Optional.of(ACCOUNTS);
            case PARTNERS, ACCOUNTS -> Optional.empty();
        };
    }

    /** Its columns as the file lists them; the first is the id. */
    public List<String> columns() {
        return columns;
    }
}
