package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.language.Phrases;
import org.asigna.text.Similarity;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the words of a command line, with the nearest right word if one is near. */
final class WrongUsage {
    /** Two letters that have changed places in a word of six are near. */
    private static final int NEAR = 60;

    private static final int MOST_SUGGESTED = 2;

    private final Phrases phrases;

    WrongUsage(Phrases phrases) {
        this.phrases = phrases;
    }

    String sentence(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0), command);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return phrases.say("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec value = wrong.getArgSpec();
        return value == null ? String.valueOf(wrong.getMessage()) : wrongValue(wrong, value);
    }

    private String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            Stream<String> known = command.options().stream().flatMap(option -> Stream.of(option.names()));
            return phrases.say("usage.unknown-option", word, command.name()) + near(word, known);
        }
        return command.subcommands().isEmpty()
                ? phrases.say("usage.unexpected", word, command.name())
                : phrases.say("usage.unknown-command", word) + near(word, command.subcommands().keySet().stream());
    }

    private String near(String word, Stream<String> known) {
        List<String> nearest = known.filter(name -> score(word, name) >= NEAR)
                .sorted(Comparator.comparing(name -> -score(word, name)))
                .limit(MOST_SUGGESTED)
                .toList();
        return nearest.isEmpty()
                ? ""
                : " " + phrases.say("usage.near", nearest.stream().collect(joining(", ")));
    }

    private static int score(String word, String name) {
        return Similarity.score(word, name);
    }

    private String missing(ArgSpec missing, CommandSpec command) {
        String expected = String.join(" ", missing.description());
        return missing.isOption()
                ? phrases.say("usage.value-missing", name(missing), missing.paramLabel(), expected)
                : phrases.say("usage.parameter-missing", missing.paramLabel(), command.name(), expected);
    }

    private String wrongValue(ParameterException wrong, ArgSpec value) {
        if (value.arity().max() == 0) {
            return phrases.say("usage.no-value", name(value));
        }
        Throwable cause = wrong.getCause();
        String expected = String.valueOf((cause == null ? wrong : cause).getMessage());
        return phrases.say("usage.value", name(value), wrong.getValue(), expected);
    }

    /** The option's longest name, or the parameter's label. */
    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
