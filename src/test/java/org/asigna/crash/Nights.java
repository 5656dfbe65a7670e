package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** The files of two nights: directories and requests, of which the second changes, removes and adds to the first. */
final class Nights {
    /** The first night in a new home, the second in a home that knows the first. */
    enum Night {
        FIRST,
        SECOND
    }

    private static final int PARTNERS = 24;
    private static final int ACCOUNTS = 120;
    private static final int LICENSES = 3;

    private final Path folder;

    private Nights(Path folder) {
        this.folder = folder;
    }

    /** Makes the files in a folder. */
    static Nights madeIn(Path folder) throws IOException {
        Nights nights = new Nights(folder);
        for (Night night : Night.values()) {
            Path directory = Files.createDirectories(nights.directory(night));
            int gone = night == Night.FIRST ? 0 : 2;
            Files.writeString(directory.resolve("partners.csv"), partners(gone));
            Files.writeString(directory.resolve("contacts.csv"), contacts(gone));
            Files.writeString(directory.resolve("accounts.csv"), accounts(gone));
            Files.writeString(directory.resolve("licenses.csv"), licenses(gone));
            Files.writeString(
                    nights.requests(night), requests(night, new Random(night == Night.FIRST ? 1 : 2), 0, ACCOUNTS));
        }
        return nights;
    }

    Path folder() {
        return folder;
    }

    private Path directory(Night night) {
        return folder.resolve("directory-" + word(night));
    }

    private Path requests(Night night) {
        return folder.resolve("requests-" + word(night) + ".csv");
    }

    private static String word(Night night) {
        return night.name().toLowerCase(Locale.ROOT);
    }

    /** The command of a night. */
    List<String> words(Night night, Trial trial) {
        return at(
                trial,
                "import",
                requests(night).toString(),
                "--directory",
                directory(night).toString(),
                "--as-of",
                "2026-11-01",
                "--lang",
                "en",
                "--decisions",
                "--home",
                trial.home().toString(),
                "--out",
                trial.out().toString());
    }

    /** A command that imports a file of some accounts' requests only. */
    List<String> wordsOfPart(int part, int parts, Trial trial) throws IOException {
        int from = part * ACCOUNTS / parts;
        int to = (part + 1) * ACCOUNTS / parts;
        Path file = folder.resolve("part-" + part + ".csv");
        Files.writeString(file, requests(Night.FIRST, new Random(part), from, to));
        return at(
                trial,
                "import",
                file.toString(),
                "--as-of",
                "2026-11-01",
                "--lang",
                "en",
                "--home",
                trial.home().toString());
    }

    /** A command that syncs a night's directory. */
    List<String> wordsOfSync(Night night, Trial trial) {
        return at(
                trial,
                "sync",
                directory(night).toString(),
                "--home",
                trial.home().toString());
    }

    private static List<String> at(Trial trial, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        trial.database().ifPresent(database -> words.addAll(List.of("--database", database.url())));
        return words;
    }

    private static String partners(int gone) {
        StringJoiner rows = new StringJoiner("\n", "partner_id,name\n", "\n");
        for (int p = gone; p < PARTNERS; p++) {
            rows.add("P-" + p + ",Partner number " + p);
        }
        return rows.toString();
    }

    private static String contacts(int gone) {
        StringJoiner rows = new StringJoiner("\n", "contact_id,partner_id,email,name\n", "\n");
        for (int p = gone; p < PARTNERS; p++) {
            rows.add("C-" + p + "-1,P-" + p + ",ana@p" + p + ".example,Ana " + p);
            rows.add("C-" + p + "-2,P-" + p + ",ben@p" + p + ".example,Ben " + p);
        }
        return rows.toString();
    }

    private static String accounts(int gone) {
        StringJoiner rows = new StringJoiner("\n", "account_id,name\n", "\n");
        for (int a = gone; a < ACCOUNTS; a++) {
            rows.add("A-" + a + ",Account number " + a);
        }
        return rows.toString();
    }

    private static String licenses(int gone) {
        StringJoiner rows = new StringJoiner("\n", "license_id,account_id,product,expires_on\n", "\n");
        for (int a = gone; a < ACCOUNTS; a++) {
            for (int l = 0; l < LICENSES; l++) {
                rows.add("L-" + a + "-" + l + ",A-" + a + ",Desktops,2027-0" + (l + 1) + "-15");
            }
        }
        return rows.toString();
    }

    /** Three partners for each account; on the second night some of them go, some see more or less; a few rows are wrong. */
    private static String requests(Night night, Random random, int from, int to) {
        StringJoiner rows = new StringJoiner("\n", "account,partner,contact,view,licenses,action\n", "\n");
        for (int a = from; a < to; a++) {
            for (int i = 0; i < 3; i++) {
                int partner = 2 + (a + 7 * i) % (PARTNERS - 2);
                String pair = "A-" + (a < 2 ? a + 2 : a) + ",P-" + partner;
                if (random.nextInt(50) == 0) {
                    rows.add(pair + ",nobody@nowhere.example,all,,");
                } else if (night == Night.SECOND && random.nextInt(6) == 0) {
                    rows.add(pair + ",,,,remove");
                } else {
                    rows.add(pair + ",C-" + partner + "-" + (1 + random.nextInt(2)) + view(random, Math.max(2, a)));
                }
            }
        }
        return rows.toString();
    }

    private static String view(Random random, int account) {
        return random.nextBoolean()
                ? ",all,,"
                : ",selected,L-" + account + "-0;L-" + account + "-" + (1 + random.nextInt(2)) + ",";
    }
}
