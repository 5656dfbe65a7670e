package org.asigna.mail;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.asigna.finding.Finding;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Limits.Excess;
import org.asigna.text.Sha256;

/**
 * What news have in common that say the same: a hash of the command's status and exit code, of the kind of what broke it, of
 * the limits that stopped it, of the numbers of changes where they wait to be applied, and of the set of findings.
 *
 * <p>A finding counts with its code, weight, sentence, column and value, and as often as it is there. File, row and order do
 * not count, nor what else its sentence names: rows that moved in a file, or a file of another name, are no news. So one row
 * mended and another spoilt in the same way, both without a value, are no news either. Of a check its whole report of drift or
 * of differences counts; of a coverage how many licences nobody can renew, and why.
 */
final class Fingerprint {
    private static final List<String> REPORTS = List.of("drift.csv", "differences.csv");
    private static final char SEPARATOR = '\u001F';

    private Fingerprint() {}

    static String of(News news) throws IOException {
        MessageDigest digest = Sha256.begin();
        add(digest, news.status().word());
        add(digest, Integer.toString(news.exitCode()));
        add(digest, news.cause().map(News.Cause::kind).orElse(""));
        add(digest, news.excesses().stream().map(Excess::option).collect(joining(" ")));
        if (news.status() == RunStatus.PLANNED) {
            add(digest, news.count("created") + " " + news.count("updated") + " " + news.count("removed"));
        }
        add(digest, news.count("uncovered") + " " + news.counts().getOrDefault("reasons", ""));
        digest.update(sum(news).toByteArray());
        for (String name : REPORTS) {
            Optional<Path> report =
                    news.folder().map(folder -> folder.resolve(name)).filter(Files::exists);
            if (report.isPresent()) {
                digest.update(Files.readAllBytes(report.get()));
            }
        }
        return Sha256.end(digest);
    }

    /** The sum of the findings' hashes, which is the same in whatever order they come. */
    private static BigInteger sum(News news) {
        MessageDigest digest = Sha256.begin();
        BigInteger sum = BigInteger.ZERO;
        for (Finding finding : news.findings()) {
            add(digest, finding.sentenceKey());
            add(digest, finding.severity().word());
            add(digest, finding.place().columnName());
            add(digest, finding.value());
            sum = sum.add(new BigInteger(1, digest.digest()));
        }
        return sum;
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + SEPARATOR).getBytes(StandardCharsets.UTF_8));
    }
}
