package org.asigna.mail;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.asigna.language.Phrases;
import org.asigna.ledger.RunStatus;

/** What a run came to, in so few words that a subject holds them: the counts that are not 0. */
final class Numbers {
    private static final List<String> ASSIGNMENTS = List.of("created", "updated", "removed");
    private static final List<String> ROWS = List.of("came", "changed", "went", "leftOut");
    private static final List<String> OTHERS = List.of("rejected", "stale", "kept");

    private final Phrases phrases;

    Numbers(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(News news) {
        List<String> said = new ArrayList<>();
        if (news.status() != RunStatus.REFUSED) {
            String kind = news.status() == RunStatus.PLANNED ? "mail.plan." : "mail.count.";
            ASSIGNMENTS.forEach(count -> add(said, kind + count, news.count(count)));
            ROWS.forEach(count -> add(said, "mail.count." + count, news.rows(List.of(count))));
        }
        OTHERS.forEach(count -> add(said, "mail.count." + count, news.count(count)));
        if (said.isEmpty() || (news.count("rejected") == 0 && !news.findings().isEmpty())) {
            said.add(findings(news));
        }
        return said.stream().collect(joining(", "));
    }

    /** How many findings there are. */
    String findings(News news) {
        return phrases.say("mail.findings", news.findings().size());
    }

    private void add(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(phrases.say(key, count));
        }
    }
}
