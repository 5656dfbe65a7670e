package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunStatus;
import org.asigna.run.Ending;
import org.asigna.run.Planned;
import org.jspecify.annotations.Nullable;

/** What a person reads in five seconds when a run has ended. */
final class Summary {
    private static final int MOST_FREQUENT = 3;
    private static final int MOST_REASONS = 5;
    private static final List<String> TABLES = List.of("partners", "contacts", "accounts", "licenses");

    private final String launcher;
    private final Language language;
    private final Phrases phrases;

    Summary(String launcher, Language language) {
        this.launcher = launcher;
        this.language = language;
        this.phrases = language.phrases();
    }

    /** The lines, the verdict first. */
    List<String> lines(Ending ending, Path reports) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict(ending));
        lines.addAll(numbers(ending));
        findings(ending.findings(), lines);
        lines.add("  " + phrases.say("reports", reports.toString()));
        lines.addAll(next(ending));
        return lines;
    }

    /** What became of the run. */
    String verdict(Ending ending) {
        return phrases.say(
                "title",
                Commands.name(phrases, ending.command()),
                ending.run().text(),
                phrases.say("status." + ending.status().word()));
    }

    /** What it came to, and what stopped it. */
    List<String> numbers(Ending ending) {
        List<String> lines = new ArrayList<>();
        ending.excesses()
                .forEach(excess ->
                        lines.add("  " + phrases.say("excess." + excess.option(), excess.count(), excess.limit())));
        if (ending.command().equals(Run.UNDO)) {
            lines.addAll(undoing(ending.exitCode(), ending.counts(), ending.findings()));
        } else {
            refusals(ending, lines);
            rows(ending.counts(), lines);
            if (ending.status() != RunStatus.REFUSED) {
                changes(ending.counts(), lines);
            }
            others(ending.counts(), lines);
        }
        directory(ending.counts(), lines);
        return lines;
    }

    /** The commands that go on from here. */
    List<String> next(Ending ending) {
        List<String> lines = new ArrayList<>();
        if (isToBeAccepted(ending)) {
            lines.add("  " + phrases.say("accept", launcher, ending.run().text()));
        }
        if (ending.status() == RunStatus.PLANNED) {
            lines.add("  " + phrases.say("apply", launcher, ending.run().text()));
        }
        return lines;
    }

    /** What an undo restores and what it keeps, with some of the reasons. */
    List<String> undoing(int exitCode, Map<String, Object> counts, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        if (exitCode != Ending.STALE) {
            changes(counts, lines);
        }
        for (String staying : List.of("kept", "undone")) {
            if (count(counts, staying) > 0) {
                lines.add("  " + phrases.say("undo." + staying, count(counts, staying)));
            }
        }
        findings.stream()
                .limit(MOST_REASONS)
                .forEach(finding -> lines.add("  " + language.sentences().of(finding)));
        return lines;
    }

    /** Why files were refused: findings about a whole file, or about its header. */
    private void refusals(Ending ending, List<String> lines) {
        if (ending.exitCode() == Ending.STALE) {
            lines.add("  " + phrases.say("all-stale"));
        }
        if (ending.status() == RunStatus.REFUSED) {
            ending.findings().stream()
                    .filter(finding -> finding.isError() && refusesFile(finding.code()))
                    .limit(MOST_REASONS)
                    .forEach(finding -> lines.add("  " + finding.place().rowName() + ": "
                            + language.sentences().of(finding)));
        }
    }

    /** Whether its directory could be put in force all the same. */
    private static boolean isToBeAccepted(Ending ending) {
        return ending.findings().stream().anyMatch(finding -> finding.code() == Code.DIRECTORY_SHRUNK);
    }

    private static boolean refusesFile(Code code) {
        return code.compareTo(Code.FILE_UNREADABLE) >= 0 && code.compareTo(Code.DIRECTORY_SHRUNK) <= 0;
    }

    private void rows(Map<String, Object> counts, List<String> lines) {
        if (counts.containsKey("read")) {
            int blank = count(counts, "blank");
            lines.add("  "
                    + phrases.say(
                            "rows",
                            count(counts, "read"),
                            count(counts, "accepted"),
                            count(counts, "repeated"),
                            count(counts, "rejected"))
                    + (blank == 0 ? "" : phrases.say("rows.blank", blank)));
        }
    }

    private void changes(Map<String, Object> counts, List<String> lines) {
        if (counts.containsKey("created")) {
            lines.add("  "
                    + phrases.say(
                            "changes",
                            count(counts, "created"),
                            count(counts, "updated"),
                            count(counts, "unchanged"),
                            count(counts, "removed")));
        }
        if (counts.containsKey("accountsLosing")) {
            lines.add("  " + phrases.say("losing", count(counts, "accountsLosing")));
        }
    }

    private void others(Map<String, Object> counts, List<String> lines) {
        if (count(counts, "stale") > 0) {
            lines.add("  " + phrases.say("stale", count(counts, "stale")));
        }
        if (counts.containsKey("exported")) {
            lines.add("  " + phrases.say("exported", count(counts, "exported")));
        }
        if (counts.containsKey("checked")) {
            lines.add("  " + phrases.say("checked", count(counts, "checked"), count(counts, "faulty")));
            lines.add("  " + phrases.say("checked.news", count(counts, "came"), count(counts, "went")));
        }
        if (counts.containsKey("uncovered")) {
            lines.add("  " + phrases.say("covered", count(counts, "expiring"), count(counts, "uncovered")));
            coverage(counts, lines);
        }
        if (counts.containsKey("same")) {
            lines.add("  "
                    + phrases.say(
                            "compared",
                            count(counts, "same"),
                            count(counts, "differing"),
                            count(counts, "onlyInLedger"),
                            count(counts, "onlyInPortal"),
                            count(counts, "notCompared")));
        }
        if (count(counts, "faulty") > 0) {
            lines.add("  " + phrases.say("checked.risk", count(counts, "licensesAtRisk")));
            lines.add("  " + phrases.say("checked.mend", count(counts, "mendable")));
        }
    }

    /** The windows within the whole one. */
    private void coverage(Map<String, Object> counts, List<String> lines) {
        for (String days : List.of("30", "60", "90")) {
            if (counts.get("within" + days) instanceof Map<?, ?> within) {
                lines.add("  "
                        + phrases.say(
                                "covered.within",
                                days,
                                number(within.get("expiring")),
                                number(within.get("uncovered"))));
            }
        }
    }

    private void directory(Map<String, Object> counts, List<String> lines) {
        for (String table : TABLES) {
            if (counts.get(table) instanceof Map<?, ?> rows) {
                lines.add("  "
                        + phrases.say(
                                "directory.table",
                                phrases.say("show." + table),
                                number(rows.get("read")),
                                number(rows.get("leftOut")),
                                number(rows.get("came")),
                                number(rows.get("changed")),
                                number(rows.get("went")),
                                number(rows.get("retired"))));
            }
        }
    }

    private void findings(List<Finding> findings, List<String> lines) {
        Map<Code, Integer> byCode = Planned.byCode(findings);
        if (!byCode.isEmpty()) {
            lines.add("  "
                    + phrases.say(
                            "findings",
                            byCode.entrySet().stream()
                                    .sorted(Comparator.comparing((Map.Entry<Code, Integer> entry) -> -entry.getValue()))
                                    .limit(MOST_FREQUENT)
                                    .map(entry -> phrases.say(
                                            "finding", entry.getKey().text(), entry.getValue()))
                                    .collect(joining(", "))));
        }
    }

    private static int count(Map<String, Object> counts, String key) {
        return number(counts.get(key));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Integer number ? number : 0;
    }
}
