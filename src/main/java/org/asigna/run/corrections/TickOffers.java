package org.asigna.run.corrections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;

/** What the cells of a row of a ticks sheet offer to choose from. */
final class TickOffers implements Offers {
    private final Candidates candidates;
    private final TickedAccounts accounts;
    private final int account;
    private final List<String> ticked;

    /**
     * Offers in the columns of a sheet.
     *
     * @param accounts what is offered where a rejected request names the same account
     * @param ticked the word for what is ticked
     */
    TickOffers(Candidates candidates, TickedAccounts accounts, SheetColumns columns, String ticked) {
        this.candidates = candidates;
        this.accounts = accounts;
        this.account = columns.of(Field.ACCOUNT);
        this.ticked = List.of(ticked);
    }

    @Override
    public Map<Integer, List<String>> of(RejectedRow row, List<String> cells) {
        Map<Integer, List<String>> offers = new HashMap<>();
        if (row.account() == null && account >= 0 && account < cells.size()) {
            offers.put(account, accounts.suggestedFor(cells.get(account)));
        }
        for (Finding finding : row.findings()) {
            int column = finding.place().column();
            if (finding.code() == Code.TICK_UNKNOWN) {
                offers.put(column, ticked);
            } else if (finding.code() == Code.LICENSES_MISSING) {
                offers.put(column, candidates.licenses(row.account()));
            }
        }
        return offers;
    }
}
