package org.asigna.assignment;

import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a wanted assignment: the real account, partner, contact and licences. It does not know where it came
 * from; a present assignment is judged as a request row is.
 *
 * @param account null if it is not known
 * @param partner null if it is not known
 * @param contact the partner's person, null if it is not known
 * @param visibility null if it is not known
 * @param licenses the known licences that are listed, in that order, repetitions included; empty unless the visibility is
 *     {@code selected} and the account known
 */
public record Candidate(
        @Nullable Account account,
        @Nullable Partner partner,
        @Nullable Contact contact,
        @Nullable Visibility visibility,
        List<Listed> licenses) {
    public Candidate {
        licenses = List.copyOf(licenses);
    }

    /**
     * A licence and how it was written.
     *
     * @param written its id as written
     * @param license the licence
     */
    public record Listed(String written, License license) {}
}
