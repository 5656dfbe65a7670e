package org.asigna.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;

/**
 * All findings of one code and severity.
 *
 * @param code the code
 * @param severity how much they weigh
 * @param count how many there are
 * @param example the first of them
 */
record Cause(Code code, Severity severity, int count, Finding example) {
    private static final Comparator<Cause> PROBLEMS_FIRST = Comparator.comparing(Cause::severity)
            .thenComparing(Comparator.comparingInt(Cause::count).reversed())
            .thenComparing(Cause::code);

    /** The causes of findings: errors before warnings before informations, within them the most frequent first. */
    static List<Cause> of(List<Finding> findings) {
        Map<Severity, Map<Code, Cause>> causes = new TreeMap<>();
        for (Finding finding : findings) {
            causes.computeIfAbsent(finding.severity(), severity -> new TreeMap<>())
                    .merge(
                            finding.code(),
                            new Cause(finding.code(), finding.severity(), 1, finding),
                            (first, next) -> new Cause(first.code, first.severity, first.count + 1, first.example));
        }
        return causes.values().stream()
                .flatMap(byCode -> byCode.values().stream())
                .sorted(PROBLEMS_FIRST)
                .toList();
    }

    String title(Wording wording) {
        return wording.say("cause." + code.text());
    }
}
