package org.asigna.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asigna.text.Text;

/**
 * The rules of the partner programme that a vendor may set.
 *
 * @param levels the levels, lowest first
 * @param expiryWindowDays for how many days ahead an expiring licence deserves a warning, 0 or more
 * @param partnersPerAccount whether an account may have several partners
 * @param selected whether a partial view is allowed
 */
public record Programme(
        List<Level> levels, int expiryWindowDays, PartnersPerAccount partnersPerAccount, SelectedPolicy selected) {
    /** Silver, Gold, and Platinum by invitation; 90 days; many partners; partial views allowed. */
    public static final Programme STANDARD = new Programme(
            List.of(Level.earned("Silver", 1, 1), Level.earned("Gold", 2, 4), Level.invited("Platinum")),
            90,
            PartnersPerAccount.MANY,
            SelectedPolicy.ALLOWED);

    public Programme {
        levels = List.copyOf(levels);
        if (expiryWindowDays < 0) {
            throw new IllegalArgumentException("expiryWindowDays is " + expiryWindowDays + ", expected 0 or more");
        }
    }

    /** The same programme, but that accounts may have several partners. */
    public Programme allowingMany() {
        return new Programme(levels, expiryWindowDays, PartnersPerAccount.MANY, selected);
    }

    /** The level of that name, without regard to case, accents and punctuation. */
    public Optional<Level> level(String name) {
        String folded = Text.fold(name);
        return levels.stream()
                .filter(level -> Text.fold(level.name()).equals(folded))
                .findFirst();
    }

    /** How many partners an account may have. */
    public enum PartnersPerAccount {
        ONE,
        MANY;

        /** The word in settings and outputs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the programme says about partial views. */
    public enum SelectedPolicy {
        ALLOWED,
        WARNED,
        REFUSED;

        /** The word in settings and outputs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
