package org.asigna.report.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Licenses;
import org.asigna.directory.Partner;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a plan gives each partner to see and takes from it. Only licences that are active count: whoever sees all of an
 * account sees those.
 */
public final class PartnerGains {
    private static final Comparator<PartnerGain> LOSSES_FIRST = Comparator.comparingInt(
                    (PartnerGain gain) -> -gain.fewer())
            .thenComparingInt(gain -> -gain.accountsLost())
            .thenComparingInt(gain -> -gain.more())
            .thenComparing(PartnerGain::id);

    private final Directory directory;
    private final Departed departed;
    private final Map<Id<Partner>, PartnerGain> gains = new HashMap<>();

    /**
     * None yet.
     *
     * @param directory where licences are sought
     * @param departed where names are sought
     */
    public PartnerGains(Directory directory, Departed departed) {
        this.directory = directory;
        this.departed = departed;
    }

    /** Adds a change; one that changes nothing counts nothing. */
    public void add(Change change) {
        if (change.kind() == Change.Kind.UNCHANGED) {
            return;
        }
        PartnerGain gain = gains.computeIfAbsent(change.subject().partner(), this::none);
        Assignment before = change.before();
        Assignment after = change.after();
        if (before == null) {
            gain.accountNew();
        } else if (after == null) {
            gain.accountLost();
        } else if (!after.contact().equals(before.contact())) {
            gain.otherContact();
        }
        int both = both(before, after);
        gain.sees(seen(after) - both, seen(before) - both);
    }

    private PartnerGain none(Id<Partner> id) {
        return new PartnerGain(id, departed.partnerName(id));
    }

    private int seen(@Nullable Assignment assignment) {
        if (assignment == null) {
            return 0;
        }
        return assignment.visibility() == Visibility.ALL ? allOf(assignment) : active(assignment.licenses());
    }

    private int both(@Nullable Assignment before, @Nullable Assignment after) {
        if (before == null || after == null) {
            return 0;
        }
        if (before.visibility() == Visibility.ALL) {
            return seen(after);
        }
        if (after.visibility() == Visibility.ALL) {
            return seen(before);
        }
        Set<Id<License>> common = new HashSet<>(before.licenses());
        common.retainAll(new HashSet<>(after.licenses()));
        return active(common);
    }

    private int allOf(Assignment assignment) {
        int account = directory.accounts().number(assignment.account().text());
        return account < 0 ? 0 : directory.licenses().activeOf(account);
    }

    private int active(Iterable<Id<License>> ids) {
        Licenses licenses = directory.licenses();
        int active = 0;
        for (Id<License> id : ids) {
            int number = licenses.number(id.text());
            active += number >= 0 && licenses.active(number) ? 1 : 0;
        }
        return active;
    }

    /** The partners of whom anything changes: those who see the most fewer first, then those who see the most more. */
    public List<PartnerGain> inOrder() {
        return gains.values().stream().sorted(LOSSES_FIRST).toList();
    }
}
