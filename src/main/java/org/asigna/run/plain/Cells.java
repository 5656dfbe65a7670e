package org.asigna.run.plain;

import java.util.List;
import org.asigna.assignment.Field;
import org.asigna.intake.Row;
import org.asigna.intake.Table;

/** The cells of a row by their fields, those that name partner or contact as one text. */
final class Cells {
    /** Stands for the cell of a visibility column that the table does not have; no cell holds it as a word. */
    private static final String NO_COLUMN = "\0";

    private static final char PARTING = '\0';

    private final int account;
    private final int accountName;
    private final int partner;
    private final int partnerName;
    private final int contact;
    private final int contactEmail;
    private final int contactName;
    private final int visibility;
    private final int licenses;
    private final int action;
    private List<String> cells = List.of();

    Cells(Table table) {
        account = table.column(Field.ACCOUNT.key());
        accountName = table.column(Field.ACCOUNT_NAME.key());
        partner = table.column(Field.PARTNER.key());
        partnerName = table.column(Field.PARTNER_NAME.key());
        contact = table.column(Field.CONTACT.key());
        contactEmail = table.column(Field.CONTACT_EMAIL.key());
        contactName = table.column(Field.CONTACT_NAME.key());
        visibility = table.column(Field.VISIBILITY.key());
        licenses = table.column(Field.LICENSES.key());
        action = table.column(Field.ACTION.key());
    }

    /** Turns to a row. */
    void read(Row row) {
        cells = row.line().cells();
    }

    String account() {
        return cell(account);
    }

    String accountName() {
        return cell(accountName);
    }

    String partner() {
        return together(cell(partner), cell(partnerName), "");
    }

    String contact() {
        return together(cell(contact), cell(contactEmail), cell(contactName));
    }

    String visibility() {
        return visibility < 0 ? NO_COLUMN : cell(visibility);
    }

    String licenses() {
        return cell(licenses);
    }

    String action() {
        return cell(action);
    }

    private String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** One text for several cells, another for other cells: the lengths tell where each begins. */
    private static String together(String first, String second, String third) {
        return second.isEmpty() && third.isEmpty() && first.indexOf(PARTING) != 0
                ? first
                : PARTING + first + second + third + PARTING + first.length() + PARTING + second.length();
    }
}
