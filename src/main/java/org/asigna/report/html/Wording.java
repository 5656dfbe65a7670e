package org.asigna.report.html;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.asigna.finding.Finding;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.language.Sentences;

/** How the page says things in one language. */
final class Wording {
    private final Phrases phrases;
    private final Sentences sentences;
    private final Locale locale;
    private final NumberFormat numbers;

    Wording(Language language) {
        this.phrases = language.report();
        this.sentences = language.sentences();
        this.locale = language.locale();
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    String say(String key, Object... named) {
        return phrases.say(key, named);
    }

    String number(long number) {
        return numbers.format(number);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(phrases.say("date"), locale).format(date);
    }

    String sentence(Finding finding) {
        return sentences.of(finding);
    }

    /** A text in at most so many characters; where it is cut there is an ellipsis. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
