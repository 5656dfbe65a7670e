package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Severity;
import org.asigna.finding.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * That a candidate breaks a rule; with a place it becomes a finding.
 *
 * @param code what kind of thing
 * @param severity how much it weighs
 * @param field what of the candidate is meant
 * @param value what is meant, null for whatever stands at the field
 * @param variant which of the code's sentences fits
 * @param details what the sentence names
 */
public record Breach(
        Code code, Severity severity, Field field, @Nullable String value, String variant, List<Object> details) {
    static Breach of(Code code, Field field, Object... details) {
        return new Breach(code, code.severity(), field, null, "", List.of(details));
    }

    Breach about(String what) {
        return new Breach(code, severity, field, what, variant, details);
    }

    Breach saying(String otherVariant) {
        return new Breach(code, severity, field, value, otherVariant, details);
    }

    Breach weighing(Severity other) {
        return new Breach(code, other, field, value, variant, details);
    }

    /** The finding at a place, whose cell's text is given. */
    public Finding at(Place place, String cell, List<Suggestion> suggestions) {
        return new Finding(code, severity, place, value == null ? cell : value, variant, details, suggestions);
    }
}
