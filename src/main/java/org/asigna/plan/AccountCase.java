package org.asigna.plan;

import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.License;

/**
 * Everything of one account that settlement looks at.
 *
 * @param account the account
 * @param rows all rows that name it, in the order they were read
 * @param present its present assignments, in the order of partners
 * @param expiring its active licences that expire within the programme's window, in the order of ids
 */
public record AccountCase(Id<Account> account, List<Decision> rows, List<Assignment> present, List<License> expiring) {
    public AccountCase {
        rows = List.copyOf(rows);
        present = List.copyOf(present);
        expiring = List.copyOf(expiring);
    }
}
