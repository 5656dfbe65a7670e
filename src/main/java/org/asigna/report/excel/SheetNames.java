package org.asigna.report.excel;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a workbook's sheets: fit for their tabs, and each unlike the others. */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[]:*?/\\";

    /** The one name that Excel keeps for itself. */
    private static final String KEPT = "history";

    private static final String NAMELESS = "_";

    private final Set<String> taken = new HashSet<>(Set.of(KEPT));

    /** Names unlike those that are spoken for already. */
    SheetNames(Collection<String> spokenFor) {
        spokenFor.forEach(name -> taken.add(folded(name)));
    }

    /** The wanted name, or one as like it as may be. */
    String unlikeOthers(String wanted) {
        String fit = fit(wanted);
        String name = fit;
        for (int number = 2; !taken.add(folded(name)); number++) {
            String suffix = " " + number;
            name = cut(fit, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String fit(String wanted) {
        StringBuilder fit = new StringBuilder(wanted.length());
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            boolean edge = i == 0 || i == Math.min(wanted.length(), LONGEST) - 1;
            boolean fits = c >= ' ' && FORBIDDEN.indexOf(c) < 0 && !(c == '\'' && edge);
            fit.append(fits ? c : '_');
        }
        String name = cut(fit.toString(), LONGEST);
        return name.isBlank() ? NAMELESS : name;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
