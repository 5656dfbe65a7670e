package org.asigna.report.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asigna.directory.Programme;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;
import org.asigna.plan.Limits.Excess;
import org.asigna.plan.Outcome;
import org.asigna.plan.Sums;
import org.asigna.report.json.RunReport;

/**
 * What a plan's page tells of.
 *
 * @param run what the run was; its id and times are not told, so that the same inputs give the same page
 * @param programme the programme used
 * @param inputRefused whether a file was refused, or there is no directory: then there is no plan
 * @param excesses the limits that stopped it
 * @param sums the sums
 * @param blank how many blank rows were passed over
 * @param findings all findings, in the order of reports
 * @param rejectedByExpiry how many rejected rows there are by how soon a licence of their account expires
 * @param partners what each partner gains and loses, in the order to tell it
 * @param workbooks whether workbooks are written beside the CSV
 */
public record PlanFacts(
        RunReport run,
        Programme programme,
        boolean inputRefused,
        List<Excess> excesses,
        Sums sums,
        int blank,
        List<Finding> findings,
        Map<ExpiryBand, Integer> rejectedByExpiry,
        List<PartnerGain> partners,
        boolean workbooks) {
    public PlanFacts {
        excesses = List.copyOf(excesses);
        findings = List.copyOf(findings);
        rejectedByExpiry = Map.copyOf(rejectedByExpiry);
        partners = List.copyOf(partners);
    }

    /** How many rows ended so. */
    int of(Outcome outcome) {
        return sums.of(outcome);
    }

    /** How many rows were rejected. */
    int rejected() {
        return sums.rejected();
    }

    /** Whether nothing of it can be applied. */
    boolean refused() {
        return inputRefused || !excesses.isEmpty();
    }

    /** How many findings there are of each severity. */
    Map<Severity, Integer> bySeverity() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }
}
