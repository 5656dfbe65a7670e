package org.asigna.report.html;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Bars drawn in SVG, each below its label and number, with a table of the same numbers behind them. Lengths are shares of
 * the width, so that the text keeps its size on every screen.
 */
final class Chart {
    private static final int STEP = 46;

    /** What of a bar can still be seen, in percent of the width. */
    private static final double LEAST = 0.5;

    private final String title;
    private final List<Bar> bars;
    private final List<Bar> drawn;

    Chart(String title, List<Bar> bars) {
        this(title, bars, bars.size());
    }

    /** A chart that draws the first bars only; its table has all of them. */
    Chart(String title, List<Bar> bars, int most) {
        this.title = title;
        this.bars = List.copyOf(bars);
        this.drawn = this.bars.subList(0, Math.min(most, bars.size()));
    }

    /**
     * Draws it.
     *
     * @param wording how it speaks
     * @param labels what its labels are, as the table heads them
     * @param counts what is counted, as the table heads it
     */
    void write(Html html, Wording wording, String labels, String counts) {
        html.open("figure").element("figcaption", title);
        draw(html, wording);
        html.open("details").element("summary", wording.say("chart.table"));
        html.open("table").element("caption", title, "class", "unseen");
        html.open("thead").open("tr").element("th", labels, "scope", "col");
        html.element("th", counts, "scope", "col", "class", "number").close().close();
        html.open("tbody");
        for (Bar bar : bars) {
            html.open("tr").element("th", bar.label(), "scope", "row");
            html.element("td", wording.number(bar.count()), "class", "number").closeLine();
        }
        html.close().close().close().closeLine();
    }

    private void draw(Html html, Wording wording) {
        int longest = drawn.stream().mapToInt(Bar::count).max().orElse(0);
        String spoken = drawn.stream()
                .map(bar -> bar.label() + " " + wording.number(bar.count()))
                .collect(Collectors.joining("; "));
        String height = Integer.toString(STEP * drawn.size());
        html.open("svg", "class", "bars", "role", "img", "aria-label", title + ": " + spoken, "height", height);
        int top = 0;
        for (Bar bar : drawn) {
            String line = Integer.toString(top + 17);
            html.element("text", bar.label(), "x", "0", "y", line);
            html.element("text", wording.number(bar.count()), "x", "100%", "y", line, "class", "count");
            rectangle(html, top, "track", "100%");
            if (bar.count() > 0) {
                rectangle(html, top, bar.colour(), share(bar.count(), longest));
            }
            top += STEP;
        }
        html.closeLine();
    }

    private static void rectangle(Html html, int top, String colour, String width) {
        String y = Integer.toString(top + 25);
        html.open("rect", "class", colour, "x", "0", "y", y, "width", width, "height", "9", "rx", "2")
                .close();
    }

    /** A part of a whole as SVG takes it; what is there can be seen. */
    private static String share(int part, int whole) {
        return percent(Math.max(LEAST, 100.0 * part / whole));
    }

    /** A share of the width as SVG takes it. */
    static String percent(double share) {
        long hundredths = Math.round(100 * share);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + "%";
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param colour the class that colours it
     * @param count how long it is
     */
    record Bar(String label, String colour, int count) {}
}
