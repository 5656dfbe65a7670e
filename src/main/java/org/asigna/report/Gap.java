package org.asigna.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;

/**
 * The licences of one account that expire on one day and that nobody can renew, for one reason.
 *
 * @param account whose they are
 * @param expiresOn the day
 * @param reason why
 * @param partners the partner that lacks least, if there is any
 * @param licenses their ids, in order
 */
public record Gap(
        Account account, LocalDate expiresOn, Reason reason, List<Id<Partner>> partners, List<String> licenses) {
    /** The gaps among licences, which come in the order of days, then accounts; within an account in the order of reasons. */
    public static List<Gap> among(List<Expiring> licenses) {
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        for (Expiring license : licenses) {
            Reason reason = license.reason();
            if (reason == null) {
                continue;
            }
            if (from < gaps.size() && !gaps.get(from).isOfSameDay(license)) {
                from = gaps.size();
            }
            Gap gap = gaps.subList(from, gaps.size()).stream()
                    .filter(known -> known.reason == reason && known.partners.equals(license.partners()))
                    .findFirst()
                    .orElse(null);
            if (gap == null) {
                gap = new Gap(license.account(), license.expiresOn(), reason, license.partners(), new ArrayList<>());
                gaps.add(gap);
            }
            gap.licenses.add(license.license().id().text());
        }
        return gaps;
    }

    private boolean isOfSameDay(Expiring license) {
        return account.number() == license.account().number() && expiresOn.equals(license.expiresOn());
    }
}
