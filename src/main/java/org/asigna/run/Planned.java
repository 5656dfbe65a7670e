package org.asigna.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.plan.Sums;
import org.asigna.report.html.ExpiryBand;
import org.asigna.report.html.PartnerGain;

/**
 * What a plan came to.
 *
 * @param sums the sums
 * @param blank how many blank rows were passed over
 * @param findings all findings, in the order of reports
 * @param rejectedByExpiry how many rejected rows there are by how soon a licence of their account expires
 * @param partners what each partner gains and loses, in the order to tell it
 */
public record Planned(
        Sums sums,
        int blank,
        List<Finding> findings,
        Map<ExpiryBand, Integer> rejectedByExpiry,
        List<PartnerGain> partners) {
    public Planned {
        findings = List.copyOf(findings);
        rejectedByExpiry = Map.copyOf(rejectedByExpiry);
        partners = List.copyOf(partners);
    }

    /** Whether there is any error. */
    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** How many findings there are of each code, in the order of the contract's table. */
    public static Map<Code, Integer> byCode(List<Finding> findings) {
        Map<Code, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }
}
