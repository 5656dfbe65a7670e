package org.asigna.run.corrections;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.language.Language;
import org.asigna.language.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet of corrections: those of its source, and those that it lacks and a row cannot be mended without.
 * The cells of a row beyond its source's header stand behind them.
 */
final class SheetColumns {
    private static final Map<Field, Integer> USUAL = new EnumMap<>(Map.of(
            Field.ACCOUNT, 16,
            Field.ACCOUNT_NAME, 30,
            Field.PARTNER, 28,
            Field.PARTNER_NAME, 28,
            Field.CONTACT, 38,
            Field.CONTACT_EMAIL, 38,
            Field.CONTACT_NAME, 24,
            Field.VISIBILITY, 14,
            Field.LICENSES, 40,
            Field.ACTION, 12));

    private static final int OTHER = 18;
    private static final int WIDEST = 60;

    private final int ofSource;
    private final List<String> header;
    private final List<Double> widths;
    private final List<ShownNumber> numbers;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Integer, Field> fields;

    /**
     * The columns of a source.
     *
     * @param added the fields that it lacks
     * @param language the language of the headers of these
     */
    SheetColumns(SourceLayout layout, Set<Field> added, Language language) {
        header = new ArrayList<>(layout.source().header());
        ofSource = header.size();
        for (Field field : Field.values()) {
            if (layout.fields().column(field) >= 0) {
                columns.put(field, layout.fields().column(field));
            } else if (added.contains(field)) {
                columns.put(field, header.size());
                header.add(language.header(TableKind.REQUESTS, field.key()));
            }
        }
        Map<Integer, Field> byColumn = new HashMap<>();
        columns.forEach((field, column) -> byColumn.put(column, field));
        fields = Map.copyOf(byColumn);
        widths = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            widths.add(layout.width(i) > 0 ? layout.width(i) : usual(i));
        }
        numbers = IntStream.range(0, header.size())
                .mapToObj(column -> new ShownNumber(layout.format(column)))
                .toList();
    }

    private double usual(int column) {
        Field field = fields.get(column);
        int most = field == null ? OTHER : USUAL.getOrDefault(field, OTHER);
        return Math.min(Math.max(most, header.get(column).length() + 2), WIDEST);
    }

    List<String> header() {
        return header;
    }

    List<Double> widths() {
        return widths;
    }

    /** How the numbers of each column are shown, as codes of spreadsheets; blank where it holds texts. */
    List<String> formats() {
        return numbers.stream().map(ShownNumber::code).toList();
    }

    /** The number that a cell of a column holds, as spreadsheets count; blank if it is a text. */
    String number(int column, String cell) {
        return numbers.get(column).of(cell);
    }

    int size() {
        return header.size();
    }

    /** How many of them, the first ones, are those of the source. */
    int ofSource() {
        return ofSource;
    }

    /** The column of a field, or -1 if there is none. */
    int of(Field field) {
        return columns.getOrDefault(field, -1);
    }

    /**
     * The column where a finding is to be mended: mostly that which it is about, but an id takes the place of a name that
     * several bear; -1 if it is about the whole row.
     */
    int of(Finding finding) {
        int column = finding.place().column();
        Field mended = mendedIn(finding.code(), column, field(column));
        return mended == null || of(mended) < 0 ? column : of(mended);
    }

    /** The field in which a finding is to be mended, if it is another than that which it is about. */
    static @Nullable Field mendedIn(Code code, int column, @Nullable Field about) {
        if (column < 0) {
            return switch (code) {
                case CONTACT_MISSING -> Field.CONTACT;
                case VISIBILITY_MISSING -> Field.VISIBILITY;
                case LICENSES_MISSING -> Field.LICENSES;
                default -> null;
            };
        }
        if (code == Code.ACCOUNT_AMBIGUOUS && about == Field.ACCOUNT_NAME) {
            return Field.ACCOUNT;
        }
        return code == Code.PARTNER_AMBIGUOUS && about == Field.PARTNER_NAME ? Field.PARTNER : null;
    }

    /** The field that stands in a column, null if none does. */
    @Nullable
    Field field(int column) {
        return fields.get(column);
    }
}
