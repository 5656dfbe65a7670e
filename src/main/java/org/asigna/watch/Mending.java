package org.asigna.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Contact;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;

/**
 * What of a faulty assignment can be mended without asking whom the customer wants: another contact of the same partner takes
 * the place of one that cannot be it any more, and licences that left the account, or are not active, are dropped. Where the
 * account or the partner is at fault, or no contact or licence would be left, only people can decide.
 */
record Mending(Substitutes substitutes) {
    /** What speaks against a contact. */
    static final Set<Code> CONTACTS =
            Set.of(Code.CONTACT_UNKNOWN, Code.CONTACT_INACTIVE, Code.CONTACT_OF_OTHER_PARTNER);

    /** What speaks against one licence. */
    static final Set<Code> LICENSES =
            Set.of(Code.LICENSE_UNKNOWN, Code.LICENSE_OF_OTHER_ACCOUNT, Code.LICENSE_INACTIVE);

    /** The assignment as it would stand; empty if there is no fault, or it cannot be mended. */
    Optional<Assignment> mend(Assignment assignment, List<Finding> findings) {
        Set<Code> faults =
                findings.stream().filter(Finding::isError).map(Finding::code).collect(Collectors.toSet());
        boolean mendable = !faults.isEmpty()
                && faults.stream().allMatch(code -> CONTACTS.contains(code) || LICENSES.contains(code));
        if (!mendable) {
            return Optional.empty();
        }
        List<Id<License>> licenses = licenses(assignment, findings);
        if (assignment.visibility() == Visibility.SELECTED && licenses.isEmpty()) {
            return Optional.empty();
        }
        return contact(assignment, faults)
                .map(contact -> new Assignment(
                        assignment.account(), assignment.partner(), contact, assignment.visibility(), licenses));
    }

    private static List<Id<License>> licenses(Assignment assignment, List<Finding> findings) {
        Set<String> wrong = findings.stream()
                .filter(finding -> LICENSES.contains(finding.code()))
                .map(Finding::value)
                .collect(Collectors.toSet());
        return assignment.licenses().stream()
                .filter(license -> !wrong.contains(license.text()))
                .toList();
    }

    private Optional<Id<Contact>> contact(Assignment assignment, Set<Code> faults) {
        return faults.stream().noneMatch(CONTACTS::contains)
                ? Optional.of(assignment.contact())
                : substitutes.of(assignment).stream().findFirst().map(Contact::id);
    }
}
