package org.asigna.mail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.finding.Finding;
import org.asigna.language.Language;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Limits.Excess;

/**
 * What letters tell of: how a run ended, or why there was none.
 *
 * @param command its English verb
 * @param run its id; empty if it broke before it had one
 * @param status its last status
 * @param exitCode what it told the shell
 * @param counts its counts, as in {@code run.json}
 * @param findings its findings
 * @param excesses the limits that stopped it
 * @param cause why it broke; empty if it did not
 * @param source who handed in what, if somebody did
 * @param folder its folder, which holds what may be attached; empty if it broke
 * @param reports where people find that; empty if it broke
 * @param said what is said of it in each language
 */
public record News(
        String command,
        Optional<RunId> run,
        RunStatus status,
        int exitCode,
        Map<String, Object> counts,
        List<Finding> findings,
        List<Excess> excesses,
        Optional<Cause> cause,
        Optional<HandedIn> source,
        Optional<Path> folder,
        Optional<Path> reports,
        Function<Language, Said> said) {
    private static final List<String> CHANGES = List.of("created", "updated", "removed");
    private static final List<String> ROWS = List.of("came", "changed", "went", "retired");

    public News {
        findings = List.copyOf(findings);
        excesses = List.copyOf(excesses);
    }

    /** What it is news of: its command, where a comparison with the portal is another matter than a check by the rules. */
    String matter() {
        return counts.containsKey("same") ? command + " --against" : command;
    }

    /** Whether somebody has something to mend: the exit code is not 0. */
    public boolean isProblem() {
        return exitCode != 0;
    }

    /** Whether it changed any assignment, or any row of the directory. */
    boolean hasHappened() {
        boolean judgesOnly = status != RunStatus.APPLIED && status != RunStatus.SYNCED;
        return !judgesOnly && changes() > 0;
    }

    /**
     * Whether nobody needs to know: nothing was changed, nothing waits to be applied, nothing was found, and no licence is
     * without anybody to renew it.
     */
    boolean isNothing() {
        return !isProblem() && findings.isEmpty() && changes() == 0 && count("uncovered") == 0;
    }

    /** How many assignments it changed or would change, or how many rows of the directory it changed. */
    int changes() {
        return Math.addExact(sum(counts, CHANGES), rows(ROWS));
    }

    /** The sum of some counts over all tables of the directory. */
    int rows(List<String> keys) {
        return counts.values().stream()
                .mapToInt(table -> table instanceof Map<?, ?> rows ? sum(rows, keys) : 0)
                .sum();
    }

    /** One of its counts; 0 if it has none of that name. */
    int count(String key) {
        return sum(counts, List.of(key));
    }

    private static int sum(Map<?, ?> counts, List<String> keys) {
        return keys.stream()
                .mapToInt(key -> counts.get(key) instanceof Integer number ? number : 0)
                .sum();
    }

    /**
     * Why a run broke.
     *
     * @param kind the same for causes of one kind, whatever their words
     * @param sentence what to say of it in each language
     */
    public record Cause(String kind, Function<Language, String> sentence) {}

    /**
     * What came by the inbox.
     *
     * @param sender who handed it in
     * @param file its name in reports
     */
    public record HandedIn(String sender, String file) {}

    /**
     * What is said of a run in one language.
     *
     * @param verdict its command, its id and its status
     * @param numbers what it came to, line by line
     * @param next the commands that go on from here, each in a line
     */
    public record Said(String verdict, List<String> numbers, List<String> next) {
        public Said {
            numbers = List.copyOf(numbers);
            next = List.copyOf(next);
        }
    }
}
