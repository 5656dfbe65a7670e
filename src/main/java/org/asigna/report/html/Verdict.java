package org.asigna.report.html;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;
import org.asigna.plan.Change.Kind;
import org.asigna.plan.Limits.Excess;
import org.asigna.plan.Sums;
import org.asigna.report.json.RunReport.Input;

/** What the page says first: what the plan comes to, why nothing can be applied if so, and what to do. */
final class Verdict {
    private static final int MOST_REASONS = 5;
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 120;

    private final PlanFacts facts;
    private final Wording wording;

    Verdict(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    /** The verdict in one line. */
    String title() {
        int rejected = facts.rejected();
        int read = facts.sums().read();
        if (facts.run().directory() == null) {
            return wording.say("verdict.no-directory");
        }
        if (facts.inputRefused()) {
            return wording.say("verdict.refused");
        }
        if (!facts.excesses().isEmpty()) {
            return wording.say("verdict.stopped");
        }
        if (read == 0) {
            return wording.say("verdict.empty");
        }
        if (rejected == 0) {
            return wording.say("verdict.right", read);
        }
        return rejected == read
                ? wording.say("verdict.wrong", read)
                : wording.say("verdict.some", rejected, read, read - rejected);
    }

    void write(Html html) {
        html.open("p", "class", "kicker").element("span", "Asigna", "class", "brand");
        html.text(" "
                + wording.say("kicker", wording.date(LocalDate.parse(facts.run().asOf()))));
        html.close().open("p", "class", "files");
        List<Input> inputs = facts.run().inputs();
        for (int i = 0; i < Math.min(inputs.size(), MOST_FILES); i++) {
            html.text(i == 0 ? "" : ", ")
                    .element("bdi", Wording.cut(inputs.get(i).file(), LONGEST_NAME));
        }
        if (inputs.size() > MOST_FILES) {
            html.text(wording.say("files.others", inputs.size() - MOST_FILES));
        }
        html.closeLine().element("h1", title(), "class", facts.refused() ? "refused" : "planned");
        reasons(html);
        if (!facts.inputRefused()) {
            html.element("p", changes(), "class", "lede");
        }
        steps(html);
        if (!facts.refused()) {
            html.element("p", wording.say("applied"), "class", "aside");
        }
    }

    private String changes() {
        Sums sums = facts.sums();
        boolean refused = facts.refused();
        if (Arrays.stream(Kind.values()).allMatch(kind -> sums.of(kind) == 0)) {
            return wording.say("changes.none");
        }
        String changes = wording.say(
                refused ? "changes.would" : "changes",
                sums.of(Kind.CREATED),
                sums.of(Kind.UPDATED),
                sums.of(Kind.REMOVED),
                sums.of(Kind.UNCHANGED));
        return changes + " " + wording.say(refused ? "losing.would" : "losing", sums.accountsLosing());
    }

    private void reasons(Html html) {
        List<Finding> refusing = facts.inputRefused()
                ? facts.findings().stream().filter(Verdict::refusesFile).toList()
                : List.of();
        if (facts.excesses().isEmpty() && refusing.isEmpty()) {
            return;
        }
        html.open("ul", "class", "reasons");
        for (Excess excess : facts.excesses()) {
            html.element("li", wording.say("excess." + excess.option(), excess.count(), excess.limit()));
        }
        for (Finding finding : refusing.subList(0, Math.min(MOST_REASONS, refusing.size()))) {
            html.open("li").element("bdi", Wording.cut(finding.place().rowName(), LONGEST_NAME));
            html.text(": " + Wording.cut(wording.sentence(finding), FindingRows.LONGEST_SENTENCE) + ".")
                    .close();
        }
        html.closeLine();
    }

    private static boolean refusesFile(Finding finding) {
        Code code = finding.code();
        return finding.isError()
                && code.compareTo(Code.FILE_UNREADABLE) >= 0
                && code.compareTo(Code.COLUMN_REPEATED) <= 0;
    }

    private void steps(Html html) {
        int warnings = facts.bySeverity().getOrDefault(Severity.WARNING, 0);
        html.open("div", "class", "steps").element("h2", wording.say("steps"), "id", "steps");
        html.open("ul", "aria-labelledby", "steps");
        if (facts.run().directory() == null) {
            html.element("li", wording.say("step.sync"));
        } else if (facts.inputRefused()) {
            html.element("li", wording.say("step.files"));
        }
        if (!facts.excesses().isEmpty()) {
            html.element("li", wording.say("step.limits"));
        }
        if (facts.rejected() > 0) {
            html.open("li")
                    .text(wording.say(facts.refused() ? "step.mend.whole" : "step.mend", facts.rejected()) + " ");
            html.element("a", "corrections.xlsx", "href", "corrections.xlsx").close();
        }
        if (warnings > 0) {
            html.element("li", wording.say("step.warnings", warnings));
        }
        if (facts.sums().accountsLosing() > 0 && !facts.inputRefused()) {
            html.element("li", wording.say("step.losing", facts.sums().accountsLosing()));
        }
        if (!facts.refused()
                && facts.rejected() == 0
                && warnings == 0
                && facts.sums().accountsLosing() == 0) {
            html.element("li", wording.say("step.nothing"));
        }
        html.close().closeLine();
    }
}
