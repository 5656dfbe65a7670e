package org.asigna.ledger.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.asigna.assignment.Pair;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.RunId;
import org.asigna.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what was done since to the pairs that a run changed: one statement for a page of pairs, however many changes each of
 * them has had.
 *
 * @param run the run
 */
record LaterChanges(JdbcClient jdbc, RunId run) {
    private static final int PAGE = 1_000;

    private static final String NEXT_PAGE = States.CHANGES + """
            join (select account_key as own_account, partner_key as own_partner, changed_at as own_time
                  from assignment_change
                  where run_id = :run and account_key >= :account and (account_key > :account or partner_key > :partner)
                  order by run_id, account_key, partner_key
            """ + "fetch first " + PAGE + """
             rows only) own
              on account_key = own_account and partner_key = own_partner and changed_at >= own_time
            order by account_key, partner_key, changed_at desc, run_id desc
            """;

    /** Gives the changes of each pair together, the newest first. */
    void read(Consumer<? super List<PastChange>> consumer) {
        String account = "";
        String partner = "";
        int pairs;
        do {
            List<List<PastChange>> page = byPair(page(account, partner));
            page.forEach(consumer);
            pairs = page.size();
            if (pairs > 0) {
                Pair last = pairOf(page.get(pairs - 1));
                account = Text.key(last.account().text());
                partner = Text.key(last.partner().text());
            }
        } while (pairs == PAGE);
    }

    private List<PastChange> page(String account, String partner) {
        return jdbc.sql(NEXT_PAGE)
                .param("run", run.text())
                .param("account", account)
                .param("partner", partner)
                .query(States::pastChange)
                .list();
    }

    private static List<List<PastChange>> byPair(List<PastChange> changes) {
        List<List<PastChange>> pairs = new ArrayList<>();
        List<PastChange> ofPair = List.of();
        for (PastChange change : changes) {
            if (ofPair.isEmpty() || !pairOf(ofPair).equals(change.change().pair())) {
                ofPair = new ArrayList<>(2);
                pairs.add(ofPair);
            }
            ofPair.add(change);
        }
        return pairs;
    }

    private static Pair pairOf(List<PastChange> changes) {
        return changes.get(0).change().pair();
    }
}
