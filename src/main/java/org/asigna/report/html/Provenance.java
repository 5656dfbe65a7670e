package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asigna.directory.Level;
import org.asigna.directory.Programme;
import org.asigna.report.json.RunReport;

/** What the plan was worked out from, by what, and by whom. */
final class Provenance implements Section {
    private static final int LONGEST_NAME = 300;
    private static final int MOST_INPUTS = 200;

    /** Options that name files, which stand in a table of their own. */
    private static final List<String> FILES = List.of("files", "ticks");

    private final RunReport run;
    private final Programme programme;
    private final Wording wording;

    Provenance(PlanFacts facts, Wording wording) {
        this.run = facts.run();
        this.programme = facts.programme();
        this.wording = wording;
    }

    @Override
    public String name() {
        return "provenance";
    }

    @Override
    public void write(Html html) {
        inputs(html);
        html.open("dl", "class", "facts");
        fact(html, "date", run.asOf());
        RunReport.Revision revision = run.directory();
        html.element("dt", wording.say("fact.directory")).open("dd");
        if (revision == null) {
            html.text(wording.say("fact.no-directory")).close();
        } else {
            html.element("code", revision.revision(), "class", "hash").close();
            html.element("dt", wording.say("fact.directory-hash")).open("dd");
            html.element("code", revision.sha256(), "class", "hash").close();
        }
        programme(html);
        html.element("dt", wording.say("fact.options"))
                .open("dd")
                .element("code", options())
                .close();
        fact(html, "by", run.by().user() + " @ " + run.by().host());
        fact(
                html,
                "versions",
                "Asigna " + version() + ", Java " + Runtime.version().feature());
        html.closeLine();
    }

    private void inputs(Html html) {
        html.open("table", "class", "inputs").element("caption", wording.say("provenance.inputs"));
        html.open("thead").open("tr").element("th", wording.say("head.file"), "scope", "col");
        html.element("th", wording.say("head.read"), "scope", "col", "class", "number");
        html.element("th", "SHA-256", "scope", "col").close().closeLine().open("tbody");
        List<RunReport.Input> inputs = run.inputs();
        int shown = Math.min(inputs.size(), MOST_INPUTS);
        for (RunReport.Input input : inputs.subList(0, shown)) {
            html.open("tr").open("th", "scope", "row").element("bdi", Wording.cut(input.file(), LONGEST_NAME));
            html.close()
                    .element(
                            "td",
                            wording.number(input.rows()),
                            "class",
                            "number",
                            "data-label",
                            wording.say("head.read"))
                    .open("td");
            String hash = input.sha256();
            if (hash == null) {
                html.text(wording.say("provenance.unread"));
            } else {
                html.element("code", hash, "class", "hash");
            }
            html.close().closeLine();
        }
        html.close().closeLine();
        if (shown < inputs.size()) {
            html.element("p", wording.say("provenance.others", shown, inputs.size() - shown), "class", "aside");
        }
    }

    private void programme(Html html) {
        html.element("dt", wording.say("fact.programme")).open("dd").open("ul");
        for (Level level : programme.levels()) {
            String takes = level.byInvitation()
                    ? wording.say("level.invitation", level.name())
                    : wording.say("level", level.name(), level.specialists(), level.engineers());
            html.element("li", takes);
        }
        html.element("li", wording.say("programme.window", programme.expiryWindowDays()));
        html.element(
                "li",
                wording.say(
                        "programme.partners." + programme.partnersPerAccount().word()));
        html.element(
                "li", wording.say("programme.selected." + programme.selected().word()));
        html.close().close();
    }

    private void fact(Html html, String name, String text) {
        html.element("dt", wording.say("fact." + name)).element("dd", text);
    }

    private String options() {
        List<String> options = new ArrayList<>();
        for (Map.Entry<String, Object> option : run.options().entrySet()) {
            if (!FILES.contains(option.getKey())) {
                options.add("--" + option.getKey() + " " + option.getValue());
            }
        }
        return String.join("  ", options);
    }

    private static String version() {
        return Objects.requireNonNullElse(Provenance.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
