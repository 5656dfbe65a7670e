package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Account;
import org.asigna.finding.Code;

/** The account is active: {@link Code#ACCOUNT_INACTIVE}. */
final class AccountIsActive implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Account account = candidate.account();
        return account == null || account.active()
                ? List.of()
                : List.of(Breach.of(
                        Code.ACCOUNT_INACTIVE, Field.ACCOUNT, account.id().text(), account.name()));
    }
}
