package org.asigna.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.finding.Finding;
import org.asigna.plan.Change;
import org.asigna.plan.Outcome;

/** The counts of a run as {@code run.json} shows them. */
final class Counts {
    private Counts() {}

    /** Of a plan. */
    static Map<String, Object> of(Planned planned) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", planned.sums().read());
        counts.put("blank", planned.blank());
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.word(), planned.sums().of(outcome));
        }
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(kind.word(), planned.sums().of(kind));
        }
        counts.put("accountsLosing", planned.sums().accountsLosing());
        counts.put("findings", findings(planned.findings()));
        return counts;
    }

    /** What became of the rows of one table of the directory. */
    static Map<String, Object> difference(RevisionDifference.Rows rows) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("came", rows.came());
        counts.put("changed", rows.changed());
        counts.put("retired", rows.retired());
        counts.put("went", rows.went());
        return counts;
    }

    /** How many findings there are of each code. */
    static Map<String, Integer> findings(List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Planned.byCode(findings).forEach((code, count) -> counts.put(code.text(), count));
        return counts;
    }
}
