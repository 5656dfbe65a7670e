package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Contact;
import org.asigna.finding.Code;

/** The contact is active: {@link Code#CONTACT_INACTIVE}. */
final class ContactIsActive implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Contact contact = candidate.contact();
        return contact == null || contact.active()
                ? List.of()
                : List.of(Breach.of(
                        Code.CONTACT_INACTIVE,
                        Field.CONTACT,
                        contact.name().isEmpty() ? contact.handle() : contact.name(),
                        contact.partner().id().text()));
    }
}
