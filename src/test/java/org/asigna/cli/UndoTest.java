package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code undo} restores, what it keeps, and what it says of both. */
class UndoTest {
    private final TheProgram program;

    UndoTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        program.run("sync", program.directory());
    }

    @Test
    void restoresEachKindOfChange() throws IOException {
        imported("A-1,P-1,C-1,selected,L-2;L-1,", "A-1,P-2,C-2,all,,");
        String before = present();
        Ended run = imported("A-1,P-1,C-1,all,,", "A-1,P-2,,,,remove", "A-2,P-1,C-1,all,,");

        Ended undo = program.run("undo", run.run());

        assertThat(undo.exitCode()).isZero();
        assertThat(undo.people())
                .contains("undo " + undo.run() + ": applied", "1 created, 1 updated, 0 unchanged, 1 removed");
        assertThat(present()).isEqualTo(before);
        assertThat(output(undo, "assignments.csv"))
                .containsExactly(
                        "account_id,account_name,partner_id,partner_name,partner_level,contact_id,contact_name,"
                                + "contact_email,visibility,license_ids,license_count,change,source",
                        "A-1,Acme,P-1,Terra Data,,C-1,Ana,ana@p1.example,selected,L-1;L-2,2,updated,undo " + run.run(),
                        "A-1,Acme,P-2,Umbra,,C-2,Ben,ben@p2.example,all,,,created,undo " + run.run(),
                        "A-2,Nord,P-1,Terra Data,,C-1,Ana,ana@p1.example,all,,,removed,undo " + run.run());
        assertThat(output(undo, "changes.csv"))
                .containsExactly(
                        "change,account_id,partner_id,contact_id,visibility,license_ids,contact_id_before,"
                                + "visibility_before,license_ids_before,source",
                        "updated,A-1,P-1,C-1,selected,L-1;L-2,C-1,all,,undo " + run.run(),
                        "created,A-1,P-2,C-2,all,,,,,undo " + run.run(),
                        "removed,A-2,P-1,,,,C-1,all,,undo " + run.run());
        assertThat(output(undo, "errors.csv")).hasSize(1);
    }

    @Test
    void keepsAndNamesWhatALaterRunChanged() throws IOException {
        Ended first = imported("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,");
        Ended later = imported("A-1,P-1,,,,remove");

        Ended undo = program.run("undo", first.run());

        assertThat(undo.exitCode()).isEqualTo(3);
        assertThat(undo.people())
                .contains(
                        "0 created, 0 updated, 0 unchanged, 1 removed",
                        "1 assignment is kept, because a later run changed it",
                        "Run " + later.run()
                                + " changed the assignment of account A-1 and partner P-1 later, so it is kept;"
                                + " undo run " + later.run() + " first");
        assertThat(output(undo, "errors.csv").get(1))
                .startsWith(first.run() + "/changes.csv,,,,,error,plan-stale,A-1 P-1,\"Run " + later.run());
        assertThat(present()).isEmpty();
    }

    @Test
    void refusesWhereALaterRunChangedEverything() throws IOException {
        Ended first = imported("A-1,P-1,C-1,all,,");
        imported("A-1,P-1,C-1,selected,L-1,");
        String before = present();

        Ended undo = program.run("undo", first.run());

        assertThat(undo.exitCode()).isEqualTo(5);
        assertThat(undo.people()).contains(": refused, nothing was applied", "1 assignment is kept");
        assertThat(present()).isEqualTo(before);
        assertThat(program.path("home/runs/" + undo.run()))
                .isDirectoryContaining("glob:**errors.csv")
                .isDirectoryNotContaining("glob:**assignments.csv")
                .isDirectoryNotContaining("glob:**changes.csv");
    }

    @Test
    void undoesTheLaterRunFirstAndThenTheEarlierOne() throws IOException {
        Ended first = imported("A-1,P-1,C-1,all,,");
        Ended second = imported("A-1,P-1,C-1,selected,L-1,");

        assertThat(program.run("undo", second.run()).exitCode()).isZero();
        assertThat(present()).contains("A-1,Acme,P-1,Terra Data,,C-1,Ana,ana@p1.example,all,,,");
        assertThat(program.run("undo", first.run()).exitCode()).isZero();
        assertThat(present()).isEmpty();
    }

    @Test
    void undoesAnUndo() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,");
        String before = present();
        Ended undo = program.run("undo", run.run());
        assertThat(present()).isEmpty();

        assertThat(program.run("undo", undo.run()).exitCode()).isZero();
        assertThat(present()).isEqualTo(before);
        assertThat(program.run("undo", run.run()).exitCode())
                .as("in force again")
                .isZero();
        assertThat(present()).isEmpty();
    }

    @Test
    void doesNotUndoTwiceAndNamesTheRunThatDid() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,");
        Ended undo = program.run("undo", run.run());

        Ended again = program.run("undo", run.run());

        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(again.people())
                .contains(
                        ": refused, nothing was applied",
                        "2 assignments were undone before",
                        "Run " + run.run() + " was undone already, by run " + undo.run());
    }

    @Test
    void restoresTheRestOnceWhatWasInTheWayIsUndone() throws IOException {
        Ended first = imported("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,");
        Ended later = imported("A-1,P-1,,,,remove");
        assertThat(program.run("undo", first.run()).exitCode()).isEqualTo(3);
        assertThat(program.run("undo", later.run()).exitCode()).isZero();

        Ended rest = program.run("undo", first.run());

        assertThat(rest.exitCode()).isZero();
        assertThat(rest.people()).contains("0 unchanged, 1 removed", "1 assignment was undone before");
        assertThat(present()).isEmpty();
    }

    @Test
    void takesAPlanForTheRunThatAppliedIt() throws IOException {
        Ended plan = program.run("plan", program.requests("A-1,P-1,C-1,all,,"));
        Ended apply = program.run("apply", plan.run());

        Ended undo = program.run("undo", plan.run());

        assertThat(undo.exitCode()).isZero();
        assertThat(program.run("show", undo.run()).results()).containsPattern("undoes +" + apply.run());
        assertThat(program.run("show", apply.run()).results()).containsPattern("undoneBy +\\[" + undo.run());
        assertThat(program.run("history", "--json").results())
                .contains("\"undoes\":\"" + apply.run() + "\"", "\"undoneBy\":[\"" + undo.run() + "\"]");
        assertThat(runFile(plan)).as("left alone").contains("\"appliedBy\" : \"" + apply.run() + "\"");
    }

    @Test
    void showsWhatItWouldRestoreAndWritesNothing() throws IOException {
        Ended first = imported("A-1,P-1,C-1,selected,L-2;L-1,", "A-1,P-2,C-2,all,,", "A-2,P-2,C-2,all,,");
        Ended run = imported("A-1,P-1,C-1,all,,", "A-1,P-2,,,,remove", "A-2,P-1,C-1,all,,");
        String before = present();
        List<Path> runs = program.runs();
        String history = program.run("history").results();

        Ended shown = program.run("undo", run.run(), "--dry-run");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.results().lines())
                .containsExactly(
                        "CHANGE  ACCOUNT  PARTNER  NOW      RESTORED",
                        "change  A-1      P-1      C-1 all  C-1 selected L-1;L-2",
                        "assign  A-1      P-2      -        C-2 all",
                        "remove  A-2      P-1      C-1 all  -");
        assertThat(shown.people())
                .contains(
                        "Nothing was written. To undo run " + run.run() + ", leave out --dry-run.",
                        "1 created, 1 updated, 0 unchanged, 1 removed");

        Ended partly = program.run("undo", first.run(), "--dry-run");
        assertThat(partly.exitCode()).isEqualTo(3);
        assertThat(partly.results().lines().skip(1))
                .containsExactly(
                        "keep    A-1      P-1      C-1 all  changed later by " + run.run(),
                        "keep    A-1      P-2      -        changed later by " + run.run(),
                        "remove  A-2      P-2      C-2 all  -");
        assertThat(partly.people()).contains("2 assignments are kept, because a later run changed them");

        assertThat(program.run("undo", run.run(), "--dry-run", "--json")
                        .results()
                        .strip())
                .isEqualTo("{\"undoes\":\"" + run.run() + "\",\"exitCode\":0,\"counts\":{\"created\":1,\"updated\":1,"
                        + "\"unchanged\":0,\"removed\":1,\"kept\":0,\"undone\":0,\"findings\":{}}}");
        assertThat(program.run("history").results()).isEqualTo(history);
        assertThat(program.runs()).isEqualTo(runs);
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void saysWhatCannotBeUndone() throws IOException {
        Ended sync = program.run("sync", program.directory());
        Ended plan = program.run("plan", program.requests("A-1,P-1,C-1,all,,"));
        Ended run = imported("A-1,P-1,C-1,all,,");
        Ended same = imported("A-1,P-1,C-1,all,,");

        assertRefused(5, "Run " + sync.run() + " (sync) is synced: it changed no assignment", "undo", sync.run());
        assertRefused(5, "Run " + plan.run() + " (plan) is planned: it changed no assignment", "undo", plan.run());
        assertRefused(5, "Run " + same.run() + " changed no assignment, so there is nothing", "undo", same.run());
        assertRefused(2, "There is no run 20260630-080000-aaaa.", "undo", "20260630-080000-aaaa");
        assertRefused(2, "so --out has no use", "undo", run.run(), "--dry-run", "--out", "somewhere");
        assertRefused(5, "Run " + same.run() + " changed no assignment", "undo", same.run(), "--dry-run");
    }

    @Test
    void writesWorkbooksWhereTheRunHasThemAndCopiesItsOutputs() throws IOException {
        Ended run = program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--format", "xlsx");
        Path out = program.path("out");

        Ended undo = program.run("undo", run.run(), "--out", out.toString(), "--json");

        assertThat(undo.exitCode()).isZero();
        assertThat(undo.results()).isEqualTo(runFile(undo));
        assertThat(out)
                .isDirectoryContaining("glob:**assignments.xlsx")
                .isDirectoryContaining("glob:**errors.xlsx")
                .isDirectoryContaining("glob:**changes.csv");
    }

    @Test
    void isExplainedAndNotTakenForRowsThatAsk() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,");
        Ended undo = program.run("undo", run.run());

        String text = program.run("explain", "A-1").results().replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "no longer assigned",
                        "why run " + run.run() + " is undone: what it changed is restored",
                        "run undo " + undo.run(),
                        "undone import " + run.run(),
                        "why rows ask for it",
                        "run import " + run.run());
        assertThat(program.run("explain", "A-1", "--json").results())
                .contains("\"rule\":\"undo\",\"source\":\"undo " + run.run() + "\",\"rows\":[]")
                .contains("\"undone\":{\"run\":\"" + run.run() + "\"");
    }

    @Test
    void speaksSpanish() throws IOException {
        Ended run = imported("A-1,P-1,C-1,all,,");

        Ended undo = program.run("deshacer", run.run(), "--lang", "es");

        assertThat(undo.exitCode()).isZero();
        assertThat(undo.people()).contains("deshacer ", ": aplicado", "1 quitada");
        assertThat(program.run("deshacer", run.run(), "--lang", "es").people())
                .contains("La ejecución " + run.run() + " ya la deshizo la ejecución " + undo.run());
    }

    private void assertRefused(int exitCode, String said, String... words) {
        Ended ended = program.run(words);
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(exitCode);
        assertThat(ended.people()).contains(said);
    }

    private Ended imported(String... rows) throws IOException {
        Ended ended = program.run("import", program.requests(rows));
        assertThat(ended.exitCode()).as(ended.people()).isZero();
        return ended;
    }

    /** All present assignments, as an export writes them. */
    private String present() throws IOException {
        return String.join(
                "\n",
                output(program.run("export"), "assignments.csv").stream()
                        .skip(1)
                        .toList());
    }

    private List<String> output(Ended ended, String name) throws IOException {
        return Files.readAllLines(program.path("home/runs/" + ended.run()).resolve(name));
    }

    private String runFile(Ended ended) throws IOException {
        return Files.readString(program.path("home/runs/" + ended.run()).resolve("run.json"));
    }
}
