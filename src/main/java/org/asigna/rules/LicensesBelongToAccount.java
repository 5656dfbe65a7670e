package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Account;
import org.asigna.finding.Code;

/** Each selected licence is the account's own: {@link Code#LICENSE_OF_OTHER_ACCOUNT}, one for each that is not. */
final class LicensesBelongToAccount implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Account account = candidate.account();
        return account == null
                ? List.of()
                : LicenseFault.OF_OTHER_ACCOUNT.in(candidate, circumstances).stream()
                        .map(listed -> Breach.of(
                                        Code.LICENSE_OF_OTHER_ACCOUNT,
                                        Field.LICENSES,
                                        account.id().text(),
                                        listed.license().account().id().text())
                                .about(listed.written()))
                        .toList();
    }
}
