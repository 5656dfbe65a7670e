package org.asigna.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** How the texts of cells are made comparable. All functions are free of locale. */
public final class Text {
    /** Characters that a spreadsheet takes for the start of a formula, their full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int KANA_VOICED = 0x3099;
    private static final int KANA_HALF_VOICED = 0x309A;
    private static final String CONTROL_STARTS = "\t\r\n";

    /** Letters that show nothing. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFE0E\uFE0F\uFFA0";

    private Text() {}

    /**
     * A cell's text as it is compared: without space of any kind at its ends, without zero-width characters, and without
     * the apostrophe that made a formula-like text harmless.
     */
    public static String clean(String cell) {
        String bare = isPlain(cell) ? cell : strip(withoutZeroWidth(cell));
        return isGuarded(bare) ? strip(bare.substring(1)) : bare;
    }

    /** A text with a leading apostrophe if a spreadsheet would take it for a formula; {@link #unguard} takes it back. */
    public static String guard(String text) {
        return startsLikeFormula(afterApostrophes(text)) ? "'" + text : text;
    }

    /** The text that {@link #guard} was given. */
    public static String unguard(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    /** An id or e-mail without regard to case: each character's lower case, whatever the language. */
    public static String key(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                return lowered(text);
            }
        }
        return text;
    }

    /** The lower case of one character, in step with {@link String#equalsIgnoreCase}. */
    public static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** A name without case, accents, punctuation and space; empty if nothing else is in it. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean ascii = true;
        for (int i = 0; i < name.length() && ascii; i++) {
            char c = name.charAt(i);
            ascii = c < 128;
            if (ascii && isLetterOrDigit(c)) {
                folded.append(lower(c));
            }
        }
        return ascii ? folded.toString() : foldUnicode(name);
    }

    private static String foldUnicode(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        Normalizer.normalize(decomposed, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || isPartOfLetter(c))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Marks that are no accents but make another letter, or a vowel, of what they stand at: Devanagari, Thai, kana … */
    private static boolean isPartOfLetter(int c) {
        int type = Character.getType(c);
        if (type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case INHERITED -> c == KANA_VOICED || c == KANA_HALF_VOICED;
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, COMMON -> false;
            default -> true;
        };
    }

    private static boolean isLetterOrDigit(char ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9');
    }

    private static String lowered(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower(lower[i]);
        }
        return new String(lower);
    }

    private static boolean isGuarded(String text) {
        return text.startsWith("'") && startsLikeFormula(afterApostrophes(text));
    }

    private static String afterApostrophes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return text.substring(start);
    }

    private static boolean startsLikeFormula(String text) {
        if (!text.isEmpty() && CONTROL_STARTS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int start = 0;
        while (start < text.length() && isInvisible(text.charAt(start))) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    /** Whether nothing at all needs to be taken away: the usual case, told without a copy. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c > '~' || c < ' ') {
                return false;
            }
        }
        return cell.isEmpty() || (cell.charAt(0) != ' ' && cell.charAt(cell.length() - 1) != ' ');
    }

    private static String withoutZeroWidth(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            if (!isZeroWidth(cell.charAt(i))) {
                kept.append(cell.charAt(i));
            }
        }
        return kept.toString();
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char c) {
        return isSpace(c) || isZeroWidth(c) || Character.isISOControl(c) || FILLERS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Format characters that show nothing: zero-width space and joiners, direction marks, word joiner, BOM, soft hyphen. */
    private static boolean isZeroWidth(char c) {
        return c == '\u00AD'
                || c == '\u061C'
                || c == '\u180E'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uFFF9' && c <= '\uFFFB')
                || c == '\uFEFF';
    }
}
