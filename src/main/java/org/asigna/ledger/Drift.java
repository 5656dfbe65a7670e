package org.asigna.ledger;

import java.time.Instant;
import org.asigna.assignment.Pair;
import org.asigna.finding.Code;
import org.asigna.text.Text;

/**
 * Since when something speaks against a present assignment.
 *
 * @param key what
 * @param seenBy the run that saw it first; it may have been purged
 * @param since when that was
 */
public record Drift(Key key, RunId seenBy, Instant since) {
    /**
     * One finding about one assignment: the same whatever the run.
     *
     * @param account the key of the account's id
     * @param partner the key of the partner's id
     * @param code the code's public spelling
     * @param license the key of the licence that is meant; blank if none is
     */
    public record Key(String account, String partner, String code, String license) {
        /** The key of a finding about an assignment. */
        public static Key of(Pair pair, Code code, String license) {
            return new Key(
                    Text.key(pair.account().text()), Text.key(pair.partner().text()), code.text(), Text.key(license));
        }
    }
}
