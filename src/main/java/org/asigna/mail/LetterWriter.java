package org.asigna.mail;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.home.Operator;
import org.asigna.language.Language;
import org.asigna.language.Phrases;

/** Writes the letter of some news in one language: whole, or in the one line that says that nothing is new. */
final class LetterWriter {
    private static final int MOST_CAUSES = 10;
    private static final int LONGEST_NUMBERS = 160;
    private static final List<String> ATTACHABLE =
            List.of("errors.xlsx", "corrections.xlsx", "drift.xlsx", "mend.xlsx", "gaps.xlsx");

    private final News news;
    private final Language language;
    private final Phrases phrases;
    private final Numbers numbers;
    private final String host = Operator.current().host();

    LetterWriter(News news, Language language) {
        this.news = news;
        this.language = language;
        this.phrases = language.phrases();
        this.numbers = new Numbers(phrases);
    }

    /**
     * The letter that says all.
     *
     * @param maxAttachment how many bytes its files may have together
     * @throws IOException if the run's folder cannot be looked into
     */
    Letter whole(String id, ZonedDateTime now, Address from, Address to, long maxAttachment) throws IOException {
        List<Path> files = attachable();
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        List<Path> attached = size <= maxAttachment ? files : List.of();
        News.Said said = news.said().apply(language);
        List<String> lines = new ArrayList<>(said.numbers());
        news.cause().ifPresent(cause -> lines.add(cause.sentence().apply(language)));
        Map<Code, Integer> causes = causes();
        Content content = new Content(
                language.tag(),
                said.verdict(),
                lines,
                causes.isEmpty() ? Optional.empty() : Optional.of(phrases.say("mail.head")),
                told(causes),
                causes.size() <= MOST_CAUSES
                        ? Optional.empty()
                        : Optional.of(phrases.say("mail.more", causes.size() - MOST_CAUSES)),
                places(files, attached),
                said.next(),
                foot());
        return letter(id, now, from, to, subject(figures()), content, attached);
    }

    /**
     * The letter that says in one line that all is as before; what is to be done all the same stands below.
     *
     * @param since when that was first told
     */
    Letter brief(String id, ZonedDateTime now, Address from, Address to, Instant since) {
        String same = phrases.say("mail.as-before", numbers.findings(news));
        News.Said said = news.said().apply(language);
        String line = phrases.say("mail.brief", said.verdict(), date(since, now.getZone()), brief());
        Content content = new Content(
                language.tag(),
                line,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                said.next(),
                foot());
        return letter(id, now, from, to, subject(same), content, List.of());
    }

    private String brief() {
        return news.cause().map(cause -> cause.sentence().apply(language)).orElseGet(() -> numbers.findings(news));
    }

    private static Letter letter(
            String id,
            ZonedDateTime now,
            Address from,
            Address to,
            String subject,
            Content content,
            List<Path> attachments) {
        return new Letter(id, now, from, to, subject, content.text(), content.html(), attachments);
    }

    /** What the subject says behind the verdict: why it broke, or else what it came to. */
    private String figures() {
        String all = news.cause().map(cause -> cause.sentence().apply(language)).orElseGet(() -> numbers.of(news));
        return all.length() <= LONGEST_NUMBERS ? all : all.substring(0, LONGEST_NUMBERS) + "…";
    }

    private String subject(String figures) {
        String of = Stream.concat(
                        news.source().map(News.HandedIn::file).stream(),
                        news.run().map(run -> phrases.say("mail.run", run.text())).stream())
                .collect(joining(", "));
        String verb = phrases.find("command." + news.command()).orElse(news.command());
        String verdict = phrases.say("mail.verdict." + news.status().word());
        return phrases.say("mail.subject", verb, verdict, figures) + (of.isEmpty() ? "" : " (" + of + ")");
    }

    private List<Path> attachable() {
        if (news.folder().isEmpty() || (news.findings().isEmpty() && news.count("uncovered") == 0)) {
            return List.of();
        }
        Path folder = news.folder().get();
        return ATTACHABLE.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** How many findings there are of each code: errors first, then the most frequent. */
    private Map<Code, Integer> causes() {
        Map<Code, Integer> counts = new TreeMap<>();
        for (Finding finding : news.findings()) {
            counts.merge(finding.code(), 1, Integer::sum);
        }
        return counts;
    }

    private List<Content.CauseCount> told(Map<Code, Integer> causes) {
        Comparator<Map.Entry<Code, Integer>> problemsFirst =
                Comparator.comparing(cause -> cause.getKey().severity());
        return causes.entrySet().stream()
                .sorted(problemsFirst.thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .limit(MOST_CAUSES)
                .map(cause ->
                        new Content.CauseCount(cause.getValue(), cause.getKey().text(), cause(cause.getKey())))
                .toList();
    }

    private String cause(Code code) {
        return language.report().find("cause." + code.text()).orElse(code.text());
    }

    private List<String> places(List<Path> files, List<Path> attached) {
        List<String> places = new ArrayList<>();
        if (!attached.isEmpty()) {
            String names =
                    attached.stream().map(file -> file.getFileName().toString()).collect(joining(", "));
            places.add(phrases.say("mail.attached", names));
        } else {
            news.reports()
                    .ifPresent(reports -> files.forEach(file -> places.add(phrases.say(
                            "mail.too-large",
                            host,
                            reports.resolve(file.getFileName()).toString()))));
        }
        news.reports().ifPresent(reports -> places.add(phrases.say("mail.reports", host, reports.toString())));
        return places;
    }

    private String foot() {
        return phrases.say("mail.foot", host);
    }

    private String date(Instant since, ZoneId zone) {
        return DateTimeFormatter.ofPattern(phrases.say("date"), Locale.ROOT)
                .withZone(zone)
                .format(since);
    }
}
