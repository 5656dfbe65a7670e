package org.asigna.cli;

import java.util.ArrayList;
import java.util.List;

/** Labels with what they say beside them, wrapped between words so that it fits a terminal. */
final class FactSheet {
    private static final int WIDTH = 100;

    private FactSheet() {}

    /**
     * The lines.
     *
     * @param facts pairs of label and text
     * @param indent how many spaces each line begins with
     */
    static List<String> lines(List<String[]> facts, int indent) {
        int labels = facts.stream().mapToInt(fact -> fact[0].length()).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        for (String[] fact : facts) {
            String label = fact[0];
            for (String line : wrapped(fact[1], WIDTH - indent - labels)) {
                lines.add(" ".repeat(indent) + label + " ".repeat(labels - label.length()) + line);
                label = "";
            }
        }
        return lines;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
