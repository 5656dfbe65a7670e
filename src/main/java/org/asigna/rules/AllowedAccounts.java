package org.asigna.rules;

import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.text.Text;

/**
 * The accounts that who asks may name. It is no rule of the programme, and says nothing of an assignment that is present.
 *
 * @param patterns ids, each with or without a {@code *} at its end, which stands for anything; none allow all accounts
 */
public record AllowedAccounts(List<String> patterns) {
    /** All accounts. */
    public static final AllowedAccounts ALL = new AllowedAccounts(List.of());

    private static final String ANYTHING = "*";

    public AllowedAccounts {
        patterns = List.copyOf(patterns);
    }

    /** Whether every account is allowed. */
    public boolean areAll() {
        return patterns.isEmpty();
    }

    /** Whether an account is allowed; case does not matter. */
    public boolean allow(Id<Account> account) {
        String key = Text.key(account.text());
        return areAll() || patterns.stream().anyMatch(pattern -> fits(pattern, key));
    }

    private static boolean fits(String pattern, String key) {
        return pattern.endsWith(ANYTHING)
                ? key.startsWith(Text.key(pattern.substring(0, pattern.length() - 1)))
                : key.equals(Text.key(pattern));
    }
}
