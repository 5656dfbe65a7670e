package org.asigna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Heading;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Suggestion;
import org.asigna.language.TableKind;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;

/** All that is to be said about a header: required columns that are missing, columns that come twice, unknown ones. */
final class HeaderCheck {
    private final Vocabulary vocabulary;
    private final Wanted wanted;

    HeaderCheck(Vocabulary vocabulary, Wanted wanted) {
        this.vocabulary = vocabulary;
        this.wanted = wanted;
    }

    /**
     * What is to be said.
     *
     * @param source the sheet, with the header's cells
     */
    List<Finding> check(Header header, Source source) {
        Place row = Place.of(source, header.line().row());
        List<Finding> findings = new ArrayList<>();
        for (String key : missing(header)) {
            findings.add(Finding.of(Code.COLUMN_MISSING, row, key)
                    .naming(new Heading(header.kind().key(), key)));
        }
        for (int i = 0; i < source.header().size(); i++) {
            cell(header, row.at(i)).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> cell(Header header, Place place) {
        String written = place.columnName();
        Optional<String> key = vocabulary.column(header.kind(), written);
        if (key.isPresent()) {
            int first = header.columns().getOrDefault(key.get(), place.column());
            return first == place.column()
                    ? Optional.empty()
                    : Optional.of(Finding.of(Code.COLUMN_REPEATED, place, written)
                            .naming(place.source().header().get(first)));
        }
        if (Text.clean(written).isEmpty() || vocabulary.isIgnored(written)) {
            return Optional.empty();
        }
        Optional<String> nearest = vocabulary.nearestHeader(header.kind(), written);
        return Optional.of(Finding.of(Code.COLUMN_UNKNOWN, place, written)
                .suggesting(nearest.map(Suggestion::of).stream().toList()));
    }

    private List<String> missing(Header header) {
        if (header.kind() == TableKind.REQUESTS) {
            return missingOfRequests(header);
        }
        return header.kind().required().stream()
                .filter(key -> !header.columns().containsKey(key))
                .toList();
    }

    /** Requests need each group once; where rows may be removals, those need neither contact nor visibility. */
    private List<String> missingOfRequests(Header header) {
        boolean removals = has(header, List.of(Field.ACTION));
        List<String> missing = new ArrayList<>();
        if (!has(header, Field.ACCOUNT_GROUP)) {
            missing.add(Field.ACCOUNT.key());
        }
        if (!has(header, Field.PARTNER_GROUP)) {
            missing.add(Field.PARTNER.key());
        }
        if (!removals && !has(header, Field.CONTACT_GROUP)) {
            missing.add(Field.CONTACT.key());
        }
        if (!removals && !wanted.visibilityGiven() && !has(header, List.of(Field.VISIBILITY))) {
            missing.add(Field.VISIBILITY.key());
        }
        return missing;
    }

    private static boolean has(Header header, List<Field> group) {
        return group.stream().anyMatch(field -> header.columns().containsKey(field.key()));
    }
}
