package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.finding.Code;
import org.asigna.finding.Severity;

/**
 * A partial view is used only where the programme allows it: {@link Code#SELECTED_NOT_ALLOWED}, an error or a warning as
 * the programme says.
 */
final class SelectedIsAllowed implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        SelectedPolicy policy = circumstances.programme().selected();
        if (candidate.visibility() != Visibility.SELECTED || policy == SelectedPolicy.ALLOWED) {
            return List.of();
        }
        Breach breach = Breach.of(Code.SELECTED_NOT_ALLOWED, Field.VISIBILITY);
        return List.of(
                policy == SelectedPolicy.REFUSED
                        ? breach
                        : breach.weighing(Severity.WARNING).saying("warned"));
    }
}
