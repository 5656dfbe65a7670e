package org.asigna.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asigna.report.json.RunReport.Input;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file or sheet that asked for a change.
 *
 * @param file the file as it was given
 * @param sheet the sheet, blank for CSV
 * @param rows the rows
 * @param sha256 the hash of the file's bytes; null if the run did not note it
 */
public record AskingRows(
        String file,
        String sheet,
        List<Integer> rows,
        @Nullable String sha256) {
    private static final Pattern PART = Pattern.compile("(.+?):(\\d+(?:,\\d+)*)(?:; |$)");

    /**
     * The rows that a change's source names, {@code a.csv:12,15; b.xlsx!Sheet:3}; none if it names none.
     *
     * @param inputs the files of the run that planned the change
     */
    static List<AskingRows> of(String source, List<Input> inputs) {
        List<AskingRows> asking = new ArrayList<>();
        Matcher part = PART.matcher(source);
        while (part.find()) {
            asking.add(of(part.group(1), rows(part.group(2)), inputs));
        }
        return asking;
    }

    private static AskingRows of(String name, List<Integer> rows, List<Input> inputs) {
        Optional<Input> input = inputs.stream()
                .filter(given -> name.equals(given.file()) || name.startsWith(given.file() + "!"))
                .findFirst();
        int end = input.map(given -> given.file().length())
                .orElseGet(() -> name.indexOf('!') < 0 ? name.length() : name.indexOf('!'));
        String sheet = end == name.length() ? "" : name.substring(end + 1);
        return new AskingRows(
                name.substring(0, end), sheet, rows, input.map(Input::sha256).orElse(null));
    }

    private static List<Integer> rows(String numbers) {
        return Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).toList();
    }
}
