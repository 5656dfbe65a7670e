package org.asigna.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.directory.Account;
import org.asigna.directory.License;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a listed licence, worst first; of several faults of one licence only the worst is told. */
enum LicenseFault {
    OF_OTHER_ACCOUNT,
    INACTIVE,
    EXPIRED,
    REPEATED;

    /** The listed licences that have this as their worst fault, each once, in the order listed. */
    Collection<Listed> in(Candidate candidate, Circumstances circumstances) {
        Account account = candidate.account();
        if (account == null || candidate.licenses().isEmpty()) {
            return List.of();
        }
        List<Listed> found = new ArrayList<>(0);
        Map<License, Integer> times = new HashMap<>();
        for (Listed listed : candidate.licenses()) {
            times.merge(listed.license(), 1, Integer::sum);
        }
        for (Listed listed : candidate.licenses()) {
            Integer count = times.remove(listed.license());
            if (count != null && worst(listed.license(), account, count, circumstances) == this) {
                found.add(listed);
            }
        }
        return found;
    }

    /** The licence's worst fault; null if it has none. */
    private static @Nullable LicenseFault worst(
            License license, Account account, int times, Circumstances circumstances) {
        if (!license.account().equals(account)) {
            return OF_OTHER_ACCOUNT;
        }
        if (!license.active()) {
            return INACTIVE;
        }
        if (license.endsBefore(circumstances.date())) {
            return EXPIRED;
        }
        return times > 1 ? REPEATED : null;
    }
}
