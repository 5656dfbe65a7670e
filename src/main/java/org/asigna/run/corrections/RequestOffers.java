package org.asigna.run.corrections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asigna.assignment.Action;
import org.asigna.assignment.Field;
import org.asigna.assignment.Visibility;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Suggestion;
import org.asigna.language.Language;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;

/** What the cells of a rejected request offer to choose from. */
final class RequestOffers implements Offers {
    private final Candidates candidates;
    private final SheetColumns columns;
    private final List<String> visibilities;
    private final List<String> actions;

    RequestOffers(Candidates candidates, SheetColumns columns, Language language) {
        this.candidates = candidates;
        this.columns = columns;
        this.visibilities = Stream.of(Visibility.values()).map(language::word).toList();
        this.actions = Stream.of(Action.values()).map(language::word).toList();
    }

    /** By column; the words that a row may hold are offered wherever they belong. */
    @Override
    public Map<Integer, List<String>> of(RejectedRow row, List<String> cells) {
        Map<Integer, List<String>> offers = new HashMap<>();
        offers.put(columns.of(Field.VISIBILITY), visibilities);
        offers.put(columns.of(Field.ACTION), actions);
        for (Finding finding : row.findings()) {
            int column = finding.code() == Code.ROW_CONFLICT ? contactColumn(cells) : columns.of(finding);
            Field field = columns.field(column);
            if (field != null && !(field == Field.LICENSES && offers.containsKey(column))) {
                List<String> offered = offered(finding, field, row, cells);
                if (!offered.isEmpty()) {
                    offers.put(column, offered);
                }
            }
        }
        return offers;
    }

    private List<String> offered(Finding finding, Field field, RejectedRow row, List<String> cells) {
        return switch (finding.code()) {
            case ACCOUNT_UNKNOWN, ACCOUNT_AMBIGUOUS -> accounts(field, finding.suggestions());
            case PARTNER_UNKNOWN, PARTNER_AMBIGUOUS -> partners(field, finding.suggestions(), cells);
            case PARTNER_MISSING, PARTNER_INACTIVE, PARTNER_NOT_CERTIFIED, PARTNER_NOT_INVITED ->
                anyPartner(field, cells);
            case CONTACT_MISSING, CONTACT_UNKNOWN, CONTACT_AMBIGUOUS, CONTACT_INACTIVE, CONTACT_OF_OTHER_PARTNER ->
                candidates.people(row.partner(), finding.suggestions());
            case ACCOUNT_NAME_DIFFERS, PARTNER_NAME_DIFFERS, CONTACT_NAME_DIFFERS ->
                Candidates.ids(finding.suggestions());
            case ROW_CONFLICT ->
                finding.variant().equals("contact") ? candidates.people(row.partner(), List.of()) : List.of();
            case LICENSES_MISSING -> candidates.licenses(row.account());
            case LICENSE_UNKNOWN, LICENSE_OF_OTHER_ACCOUNT, LICENSE_INACTIVE -> licenses(row, cells);
            case ID_DAMAGED, CELL_ERROR -> insteadOfSpoiled(field, row, cells);
            default -> List.of();
        };
    }

    private List<String> accounts(Field field, List<Suggestion> suggestions) {
        return field == Field.ACCOUNT_NAME ? candidates.accountNames(suggestions) : Candidates.ids(suggestions);
    }

    /** What is to be removed is sought among what is assigned first, where a name may mean another partner. */
    private List<String> partners(Field field, List<Suggestion> suggestions, List<String> cells) {
        if (suggestions.isEmpty()) {
            return anyPartner(field, cells);
        }
        if (field == Field.PARTNER_NAME) {
            return candidates.partnerNames(suggestions);
        }
        return assigns(cells) ? candidates.partners(suggestions) : Candidates.ids(suggestions);
    }

    /** Where nothing is near, any active partner may be meant; what is to be removed is one of few, and nobody knows which. */
    private List<String> anyPartner(Field field, List<String> cells) {
        return field == Field.PARTNER && assigns(cells) ? candidates.anyPartner() : List.of();
    }

    /** Whether a row is no removal; a word that nobody knows may mean one. */
    private boolean assigns(List<String> cells) {
        String word = text(Field.ACTION, cells);
        return word.isEmpty()
                || Vocabulary.standard()
                        .action(word)
                        .filter(action -> action == Action.ASSIGN)
                        .isPresent();
    }

    /** What a spreadsheet has spoiled may be known by the name beside it, or by what else the row names. */
    private List<String> insteadOfSpoiled(Field field, RejectedRow row, List<String> cells) {
        return switch (field) {
            case ACCOUNT -> candidates.accountCalled(text(Field.ACCOUNT_NAME, cells));
            case PARTNER -> spoiledPartner(cells);
            case CONTACT, CONTACT_EMAIL, CONTACT_NAME -> candidates.people(row.partner(), List.of());
            case VISIBILITY -> visibilities;
            case ACTION -> actions;
            case LICENSES -> licenses(row, cells);
            default -> List.of();
        };
    }

    private List<String> spoiledPartner(List<String> cells) {
        List<String> called = candidates.partnerCalled(text(Field.PARTNER_NAME, cells));
        return called.isEmpty() ? anyPartner(Field.PARTNER, cells) : called;
    }

    /** The list mended; where nothing of it is right, the account's licences one by one. */
    private List<String> licenses(RejectedRow row, List<String> cells) {
        String cell = raw(Field.LICENSES, cells);
        Map<String, List<String>> wrong = new HashMap<>();
        for (Finding finding : row.findings()) {
            if (columns.of(finding) == columns.of(Field.LICENSES) && finding.isError()) {
                wrong.put(Text.key(finding.value()), Candidates.ids(finding.suggestions()));
            }
        }
        boolean whole = wrong.getOrDefault(Text.key(cell), List.of(cell)).isEmpty();
        List<String> mended = whole ? List.of() : Candidates.mended(cell, wrong);
        return mended.isEmpty() ? candidates.licenses(row.account()) : mended;
    }

    /** The column that decides about the contact. */
    private int contactColumn(List<String> cells) {
        int first = -1;
        for (Field field : Field.CONTACT_GROUP) {
            if (!text(field, cells).isEmpty()) {
                return columns.of(field);
            }
            first = first < 0 ? columns.of(field) : first;
        }
        return first;
    }

    private String text(Field field, List<String> cells) {
        return Text.clean(raw(field, cells));
    }

    private String raw(Field field, List<String> cells) {
        int column = columns.of(field);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
}
