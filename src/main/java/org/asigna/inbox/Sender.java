package org.asigna.inbox;

import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.mail.Address;
import org.asigna.plan.Scope;
import org.asigna.rules.AllowedAccounts;

/**
 * How the files of a sender are taken.
 *
 * @param apply whether they are applied at once; else they are only planned
 * @param language the language of the reports; that of the file's header if empty
 * @param visibility what stands in for a missing visibility column
 * @param scope what is touched beside the pairs named
 * @param accounts the accounts that may be named
 * @param mail who gets a letter about each of its files, if letters are sent at all
 */
public record Sender(
        boolean apply,
        Optional<Language> language,
        Optional<Visibility> visibility,
        Scope scope,
        AllowedAccounts accounts,
        List<Address> mail) {
    /** The settings of a sender that has none: its files are planned, and may name any account. */
    public static final Sender PLAIN =
            new Sender(false, Optional.empty(), Optional.empty(), Scope.ROWS, AllowedAccounts.ALL, List.of());

    public Sender {
        mail = List.copyOf(mail);
    }
}
