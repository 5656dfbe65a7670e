package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.asigna.finding.Finding;
import org.asigna.report.json.RunJson;
import org.asigna.run.Explaining;
import org.asigna.run.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain ACCOUNT [PARTNER]}: which rows, run and person made assignments what they are, and what was before. */
@Command(sortOptions = false)
final class ExplainCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.account", index = "0", paramLabel = "${bundle:label.account}")
    private String account = "";

    @Parameters(
            descriptionKey = "parameter.partner",
            index = "1",
            arity = "0..1",
            paramLabel = "${bundle:label.partner}")
    private @Nullable String partner;

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Program program) {
        super(program, "explain");
    }

    @Override
    public Integer call() throws IOException {
        Explanation explanation;
        try (Session session = Session.forReading(program(), common(), verb(), language())) {
            session.requireDirectory(phrases());
            explanation = new Explaining(session.house())
                    .explain(account, Optional.ofNullable(partner))
                    .fold(found -> found, this::unknown);
        }
        if (json) {
            program().out().println(RunJson.line(ExplanationView.of(explanation)));
        } else if (explanation.histories().isEmpty()) {
            tell(nothing(explanation));
        } else {
            Moments moments = new Moments(phrases(), program().clock().getZone());
            new ExplanationText(phrases(), moments).lines(explanation).forEach(program()::show);
        }
        return ExitCode.OK;
    }

    private String nothing(Explanation explanation) {
        String named = (explanation.account() + " " + explanation.accountName()).strip();
        return partner == null
                ? phrases().say("explain.nothing", named)
                : phrases().say("explain.nothing.partner", named, partner);
    }

    private Explanation unknown(List<Finding> why) {
        throw new CommandException(
                ExitCode.USAGE, why.stream().map(language().sentences()::of).collect(joining("\n")));
    }
}
