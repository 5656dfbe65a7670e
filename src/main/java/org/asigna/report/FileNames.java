package org.asigna.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that every file system takes, and that differ from one another wherever case does not count. */
final class FileNames {
    /** How many bytes of UTF-8 a name has at most, before its number and ending; file systems take 255. */
    private static final int LONGEST = 180;

    /** What is a sign to some system, cannot be seen, or turns the direction of reading. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]+");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /** Names of devices, with or without an ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> given = new HashSet<>();

    /** A name made of a text, unlike all those made before. */
    String of(String text, String ending) {
        String name = fit(text);
        for (int number = 2; !given.add(key(name)); number++) {
            name = fit(text) + " (" + number + ")";
        }
        return name + ending;
    }

    private static String fit(String text) {
        String fit =
                UNFIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
        fit = SPACES.matcher(fit).replaceAll(" ").strip();
        while (fit.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            fit = fit.substring(0, fit.offsetByCodePoints(fit.length(), -1));
        }
        while (fit.endsWith(".") || fit.endsWith(" ")) {
            fit = fit.substring(0, fit.length() - 1);
        }
        if (fit.isEmpty()
                || fit.startsWith(".")
                || fit.startsWith("-")
                || DEVICE.matcher(fit).matches()) {
            fit = "_" + fit;
        }
        return fit;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
