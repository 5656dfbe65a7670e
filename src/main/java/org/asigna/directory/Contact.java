package org.asigna.directory;

/**
 * A person of one partner.
 *
 * @param number its number in the directory, from 0 in the order of ids
 * @param id its id
 * @param partner whose person it is
 * @param email the e-mail, blank if unknown
 * @param name the person's name, blank if unknown
 * @param active whether its status is active
 */
public record Contact(int number, Id<Contact> id, Partner partner, String email, String name, boolean active) {
    /** What a person would write to mean this contact: the e-mail, or the id if there is none. */
    public String handle() {
        return email.isEmpty() ? id.text() : email;
    }
}
