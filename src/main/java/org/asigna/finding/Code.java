package org.asigna.finding;

import static org.asigna.finding.Severity.ERROR;
import static org.asigna.finding.Severity.INFO;
import static org.asigna.finding.Severity.WARNING;

import java.util.Locale;

/** What kind of thing a finding says. The spelling is public and never changes; the sentence may. */
public enum Code {
    ACCOUNT_MISSING(ERROR),
    PARTNER_MISSING(ERROR),
    CONTACT_MISSING(ERROR),
    VISIBILITY_MISSING(ERROR),
    VISIBILITY_UNKNOWN(ERROR),
    ACTION_UNKNOWN(ERROR),
    LICENSES_MISSING(ERROR),
    TICK_UNKNOWN(ERROR),
    TICKS_UNCLEAR(ERROR),
    TICKS_UNUSED(WARNING),
    LICENSES_UNEXPECTED(ERROR),

    ACCOUNT_UNKNOWN(ERROR),
    ACCOUNT_AMBIGUOUS(ERROR),
    ACCOUNT_INACTIVE(ERROR),
    ACCOUNT_NOT_ALLOWED(ERROR),
    ACCOUNT_NAME_DIFFERS(WARNING),
    PARTNER_NAME_DIFFERS(WARNING),
    CONTACT_NAME_DIFFERS(WARNING),
    PARTNER_UNKNOWN(ERROR),
    PARTNER_AMBIGUOUS(ERROR),
    PARTNER_INACTIVE(ERROR),
    PARTNER_NOT_CERTIFIED(ERROR),
    PARTNER_NOT_INVITED(ERROR),
    PARTNER_LEVEL_NOT_EARNED(WARNING),
    CONTACT_UNKNOWN(ERROR),
    CONTACT_AMBIGUOUS(ERROR),
    CONTACT_INACTIVE(ERROR),
    CONTACT_OF_OTHER_PARTNER(ERROR),
    LICENSE_UNKNOWN(ERROR),
    LICENSE_OF_OTHER_ACCOUNT(ERROR),
    LICENSE_INACTIVE(ERROR),
    LICENSE_EXPIRED(WARNING),
    LICENSE_REPEATED(WARNING),
    SELECTED_LEAVES_EXPIRING(WARNING),
    SELECTED_NOT_ALLOWED(ERROR),

    ROW_REPEATED(WARNING),
    ROW_CONFLICT(ERROR),
    ROW_HELD_BACK(ERROR),
    PARTNER_SECOND(ERROR),
    NOTHING_TO_REMOVE(WARNING),

    ID_DAMAGED(ERROR),
    CELL_ERROR(ERROR),
    ROW_MALFORMED(ERROR),

    DATE_AMBIGUOUS(ERROR),
    DATE_MALFORMED(ERROR),
    STATUS_UNKNOWN(ERROR),
    ID_MISSING(ERROR),
    ID_REPEATED(ERROR),
    OWNER_UNKNOWN(ERROR),
    LEVEL_UNKNOWN(WARNING),

    REMOVALS_WITHHELD(WARNING),
    COLUMN_UNKNOWN(WARNING),
    NO_ROWS(WARNING),
    SHEET_IGNORED(INFO),
    ROWS_HIDDEN(INFO),
    CHARSET_GUESSED(INFO),
    FORMULA_COLUMN(INFO),
    MACROS_IGNORED(INFO),

    FILE_UNREADABLE(ERROR),
    FILE_EMPTY(ERROR),
    FILE_ENCRYPTED(ERROR),
    FILE_UNSUPPORTED(ERROR),
    FILE_TOO_LARGE(ERROR),
    HEADER_MISSING(ERROR),
    COLUMN_MISSING(ERROR),
    COLUMN_REPEATED(ERROR),
    DIRECTORY_SHRUNK(ERROR),

    PLAN_STALE(ERROR);

    private final Severity severity;
    private final String text;

    Code(Severity severity) {
        this.severity = severity;
        this.text = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The severity that findings of this code have unless a policy says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The public spelling, for example {@code partner-unknown}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
