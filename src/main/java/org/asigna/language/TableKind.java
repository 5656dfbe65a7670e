package org.asigna.language;

import java.util.List;
import java.util.Locale;

/**
 * A kind of table that Asigna reads, with the keys of its columns in the contract's order. What people write for them is
 * in each language's {@code columns.properties}.
 */
public enum TableKind {
    REQUESTS(
            List.of(),
            "account",
            "account_name",
            "partner",
            "partner_name",
            "contact",
            "contact_email",
            "contact_name",
            "visibility",
            "licenses",
            "action"),
    TICKS(List.of("account", "license", "tick"), "account", "partner", "license", "tick"),
    PARTNERS(
            List.of("partner_id", "name"),
            "partner_id",
            "name",
            "status",
            "level",
            "specialists",
            "engineers",
            "invited_on",
            "certified_until",
            "country"),
    CONTACTS(List.of("contact_id", "partner_id", "email"), "contact_id", "partner_id", "email", "name", "status"),
    ACCOUNTS(List.of("account_id", "name"), "account_id", "name", "country", "status"),
    LICENSES(
            List.of("license_id", "account_id"),
            "license_id",
            "account_id",
            "product",
            "quantity",
            "expires_on",
            "status");

    // both are made by List.of, which cannot change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    TableKind(List<String> required, String... columns) {
        this.required = required;
        this.columns = List.of(columns);
    }

    /** The keys of columns without which such a table cannot be read; what a request table requires depends on the run. */
    public List<String> required() {
        return required;
    }

    /** The keys of all columns that mean something. */
    public List<String> columns() {
        return columns;
    }

    /** The kind's own name in resources and outputs, for example {@code partners}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
