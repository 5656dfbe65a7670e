package org.asigna.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.directory.Account;
import org.asigna.directory.License;

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
        Map<License, Listed> distinct = new LinkedHashMap<>();
        Map<License, Integer> times = new LinkedHashMap<>();
        for (Listed listed : candidate.licenses()) {
            distinct.putIfAbsent(listed.license(), listed);
            times.merge(listed.license(), 1, Integer::sum);
        }
        return distinct.values().stream()
                .filter(listed -> {
                    License license = listed.license();
                    if (!license.account().equals(account)) {
                        return this == OF_OTHER_ACCOUNT;
                    }
                    if (!license.active()) {
                        return this == INACTIVE;
                    }
                    if (license.endsBefore(circumstances.date())) {
                        return this == EXPIRED;
                    }
                    return this == REPEATED && times.getOrDefault(license, 1) > 1;
                })
                .toList();
    }
}
