package org.asigna.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asigna.ledger.Run;
import org.asigna.report.json.RunJson;
import org.asigna.rules.AllowedAccounts;

/**
 * That the file of a run came through the inbox. It stands among the run's options from its beginning, so that the ledger
 * knows each content that was taken, also where the process died.
 *
 * @param sender who handed it in, by the name of its folder
 * @param sha256 the hash of the file
 * @param accounts the accounts that the sender may name
 */
public record HandedIn(String sender, String sha256, AllowedAccounts accounts) {
    private static final String KEY = "inbox";
    private static final String SENDER = "sender";
    private static final String HASH = "sha256";

    void show(Map<String, Object> options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(SENDER, sender);
        shown.put(HASH, sha256);
        if (!accounts.areAll()) {
            shown.put("accounts", accounts.patterns());
        }
        options.put(KEY, shown);
    }

    /** Which content of which sender a run took; empty if it took none from the inbox. */
    public static Optional<Content> of(Run run) {
        return RunJson.object(run.options()).get(KEY) instanceof Map<?, ?> shown
                ? Optional.of(new Content(String.valueOf(shown.get(SENDER)), String.valueOf(shown.get(HASH))))
                : Optional.empty();
    }

    /**
     * What one sender handed in.
     *
     * @param sender who
     * @param sha256 the hash of what
     */
    public record Content(String sender, String sha256) {}
}
