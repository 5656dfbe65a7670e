package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;

/**
 * One sentence that a candidate must fulfil. A rule looks nothing up: what it speaks of is in the candidate, or is not
 * known and then not judged.
 */
public interface Rule {
    /** Each way in which the candidate breaks the rule; empty if it keeps it. */
    List<Breach> breaches(Candidate candidate, Circumstances circumstances);
}
