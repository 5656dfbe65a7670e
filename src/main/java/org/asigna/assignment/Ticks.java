package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.asigna.directory.Account;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The ticks of all ticks sheets. They feed the {@code selected} requests of their account, and partner where they name
 * one, whose licence cell is empty; which of them have fed a request is remembered.
 */
public final class Ticks {
    private final Map<Account, List<Ticked>> byAccount = new HashMap<>();
    private final Map<String, List<Tick>> ofNobody = new HashMap<>();
    private final List<Tick> ofAnybody = new ArrayList<>();
    private int sheets;

    /** Adds a ticked or unclear row of a known account, with the partners whose requests it feeds. */
    public void add(Account account, Predicate<@Nullable Partner> feeds, Tick tick) {
        byAccount.computeIfAbsent(account, key -> new ArrayList<>()).add(new Ticked(tick, feeds));
    }

    /** Adds an unclear row whose account cannot be read: it may be meant for any request that ticks feed. */
    public void addForAnybody(Tick tick) {
        ofAnybody.add(tick);
    }

    /** Adds a ticked row whose account is not known: it feeds nothing. */
    public void addUnknown(Tick tick) {
        ofNobody.computeIfAbsent(Text.key(tick.account()), key -> new ArrayList<>())
                .add(tick);
    }

    /** Notes that a ticks sheet was given, even if nothing in it is ticked. */
    public void addSheet() {
        sheets++;
    }

    /** Whether no ticks sheet was given. */
    boolean areNotGiven() {
        return sheets == 0;
    }

    /** Takes the ticks that feed a request of this account and partner; without a known partner, those that name none. */
    List<Tick> feed(Account account, @Nullable Partner partner) {
        List<Tick> fed = new ArrayList<>(ofAnybody);
        for (Ticked ticked : byAccount.getOrDefault(account, List.of())) {
            if (ticked.feeds.test(partner)) {
                ticked.used = true;
                fed.add(ticked.tick);
            }
        }
        return fed;
    }

    /** One warning for each account that has ticks that fed nothing, at the first of them. */
    public List<Finding> unused() {
        List<Finding> findings = new ArrayList<>();
        for (List<Ticked> ticks : byAccount.values()) {
            List<Tick> idle = ticks.stream()
                    .filter(ticked -> !ticked.used && !ticked.tick.unclear())
                    .map(ticked -> ticked.tick)
                    .toList();
            if (!idle.isEmpty()) {
                findings.add(unused(idle));
            }
        }
        ofNobody.values().forEach(ticks -> findings.add(unused(ticks).saying("account")));
        return findings;
    }

    private static Finding unused(List<Tick> ticks) {
        Tick first = ticks.get(0);
        return Finding.of(Code.TICKS_UNUSED, first.place(), first.account()).naming(ticks.size());
    }

    /**
     * One row of a ticks sheet that is ticked, or whose tick is unclear.
     *
     * @param place the account's cell
     * @param account the account as written
     * @param license the licence as written
     * @param unclear whether its tick is neither yes nor no
     */
    public record Tick(Place place, String account, String license, boolean unclear) {}

    private static final class Ticked {
        private final Tick tick;
        private final Predicate<@Nullable Partner> feeds;
        private boolean used;

        private Ticked(Tick tick, Predicate<@Nullable Partner> feeds) {
            this.tick = tick;
            this.feeds = feeds;
        }
    }
}
