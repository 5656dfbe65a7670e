package org.asigna.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Action;
import org.asigna.assignment.Field;
import org.asigna.assignment.Layout;
import org.asigna.assignment.Request;
import org.asigna.assignment.Visibility;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Suggestion;
import org.asigna.language.Vocabulary;

/** The reading of one row: the action first, because it tells which other cells are used. */
final class RequestReading {
    private static final List<Suggestion> VISIBILITIES = List.of(Suggestion.of("all"), Suggestion.of("selected"));
    private static final List<Suggestion> ACTIONS = List.of(Suggestion.of("assign"), Suggestion.of("remove"));

    private final Vocabulary vocabulary;
    private final Layout layout;
    private final Optional<Visibility> standIn;
    private final Row row;
    private final List<Finding> findings = new ArrayList<>(0);
    private final Set<Field> unusable = EnumSet.noneOf(Field.class);

    RequestReading(Vocabulary vocabulary, Layout layout, Optional<Visibility> standIn, Row row) {
        this.vocabulary = vocabulary;
        this.layout = layout;
        this.standIn = standIn;
        this.row = row;
    }

    Request read() {
        Optional<Action> action = action();
        Optional<Visibility> visibility = Optional.empty();
        List<String> licenses = List.of();
        if (action.equals(Optional.of(Action.ASSIGN))) {
            useAll(Field.ACCOUNT_GROUP);
            useAll(Field.PARTNER_GROUP);
            useAll(Field.CONTACT_GROUP);
            visibility = visibility();
            licenses = visibility.map(this::licenses).orElse(List.of());
        } else {
            useDeciding(Field.ACCOUNT_GROUP);
            useDeciding(Field.PARTNER_GROUP);
        }
        return new Request(
                row.place(), layout, row.line().cells(), visibility, action, licenses, unusable, false, findings);
    }

    private Optional<Action> action() {
        String word = text(Field.ACTION);
        if (word.isEmpty()) {
            return Optional.of(Action.ASSIGN);
        }
        Optional<Action> action = vocabulary.action(word);
        if (action.isEmpty() && use(Field.ACTION)) {
            notUnderstood(Code.ACTION_UNKNOWN, Field.ACTION, ACTIONS);
        }
        return action;
    }

    private Optional<Visibility> visibility() {
        String word = text(Field.VISIBILITY);
        if (word.isEmpty()) {
            if (standIn.isEmpty()) {
                findings.add(Finding.of(Code.VISIBILITY_MISSING, row.at(layout.column(Field.VISIBILITY))));
            }
            return standIn;
        }
        Optional<Visibility> visibility = vocabulary.visibility(word);
        if (visibility.isEmpty() && use(Field.VISIBILITY)) {
            notUnderstood(Code.VISIBILITY_UNKNOWN, Field.VISIBILITY, VISIBILITIES);
        }
        return visibility;
    }

    /** The list is looked at for {@code all} too, since it contradicts that; but then it need not be right. */
    private List<String> licenses(Visibility visibility) {
        boolean usable = visibility == Visibility.ALL || use(Field.LICENSES);
        return usable ? LicenseList.split(raw(Field.LICENSES)) : List.of();
    }

    private void useAll(List<Field> group) {
        for (Field field : group) {
            use(field);
        }
    }

    private void useDeciding(List<Field> group) {
        for (Field field : group) {
            if (!text(field).isEmpty()) {
                use(field);
                return;
            }
        }
    }

    /** Whether a cell that the row needs can be used; if a spreadsheet has spoiled it, that is a finding. */
    private boolean use(Field field) {
        String raw = raw(field);
        Optional<Finding> fault =
                raw.isEmpty() ? Optional.empty() : row.fault(layout.column(field), field.mayHoldId(), vocabulary);
        fault.ifPresent(finding -> {
            unusable.add(field);
            findings.add(finding);
        });
        return fault.isEmpty();
    }

    private void notUnderstood(Code code, Field field, List<Suggestion> words) {
        unusable.add(field);
        findings.add(Finding.of(code, row.at(layout.column(field)), raw(field)).suggesting(words));
    }

    private String raw(Field field) {
        return row.raw(layout.column(field));
    }

    private String text(Field field) {
        return row.text(layout.column(field));
    }
}
