package org.asigna.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.asigna.csv.CsvWriter;

/**
 * Makes a directory and requests, the same ones each time. Of a million requests a directory has 400,000 accounts, 2,000,000
 * licences, 10,000 partners and 50,000 contacts; one request in twenty is wrong, each in one of eight ways.
 *
 * <p>{@code MakeData FOLDER [REQUESTS [SHARE_CHANGED]]}: writes {@code directory/*.csv}, {@code requests.csv}, {@code
 * changed.csv}, in which one row in so many asks for the other visibility, and {@code wrong.csv}, in which every row is wrong.
 */
public final class MakeData {
    private static final List<String> FIRST =
            List.of("North", "Blue", "Alto", "Terra", "Orion", "Lumen", "Zöld", "Años");
    private static final List<String> SECOND =
            List.of("Data", "Cloud", "Systems", "Energía", "Media", "Trade", "Works");
    private static final List<String> FORMS = List.of("Ltd", "GmbH", "S.A.", "Inc", "S.L.", "BV");
    private static final List<String> PRODUCTS = List.of("BASE", "PRO", "ENTERPRISE", "BACKUP", "MOBILE");
    private static final String[] HEADER = {"account_id", "partner", "contact_email", "visibility", "license_ids"};
    private static final String LAST_DAY = "2030-%02d-%02d";

    private final SplittableRandom random = new SplittableRandom(20_240_229);
    private final Path folder;
    private final int requests;
    private final int accounts;
    private final int partners;
    private final int[][] licensesOf;

    private MakeData(Path folder, int requests) {
        this.folder = folder;
        this.requests = requests;
        this.accounts = Math.max(4, requests * 2 / 5);
        this.partners = Math.max(2, requests / 100);
        this.licensesOf = new int[accounts][];
    }

    /**
     * Makes the data.
     *
     * @throws IOException if the disk does not take it
     */
    public static void main(String... arguments) throws IOException {
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int oneIn = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        new MakeData(Path.of(arguments[0]), requests).make(oneIn);
    }

    private void make(int oneIn) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("directory"));
        try (CsvWriter csv = CsvWriter.create(directory.resolve("partners.csv"), "partner_id", "name", "status")) {
            for (int partner = 0; partner < partners; partner++) {
                csv.row(partnerId(partner), partnerName(partner), isActive(partner) ? "ACTIVE" : "INACTIVE");
            }
        }
        try (CsvWriter csv = CsvWriter.create(directory.resolve("contacts.csv"), "contact_id", "partner_id", "email")) {
            for (int contact = 0; contact < 5 * partners; contact++) {
                csv.row("C%07d".formatted(contact), partnerId(contact / 5), email(contact));
            }
        }
        try (CsvWriter csv = CsvWriter.create(directory.resolve("accounts.csv"), "account_id", "name", "country")) {
            for (int account = 0; account < accounts; account++) {
                csv.row(accountId(account), one(FIRST) + " " + one(SECOND) + " " + account, "ES");
            }
        }
        makeLicenses(directory);
        makeRequests(oneIn);
        makeWrong();
    }

    private void makeLicenses(Path directory) throws IOException {
        String[] header = {"license_id", "account_id", "product", "expiry_date"};
        try (CsvWriter csv = CsvWriter.create(directory.resolve("licenses.csv"), header)) {
            int license = 0;
            for (int account = 0; account < accounts; account++) {
                licensesOf[account] = new int[1 + random.nextInt(9)];
                for (int i = 0; i < licensesOf[account].length; i++) {
                    licensesOf[account][i] = license;
                    String lastDay = LAST_DAY.formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
                    csv.row(licenseId(license++), accountId(account), one(PRODUCTS), lastDay);
                }
            }
        }
    }

    private void makeRequests(int oneIn) throws IOException {
        try (CsvWriter csv = CsvWriter.create(folder.resolve("requests.csv"), HEADER);
                CsvWriter changed = CsvWriter.create(folder.resolve("changed.csv"), HEADER)) {
            for (int request = 0; request < requests; request++) {
                String[] row = request();
                csv.row(row);
                changed.row(request % oneIn == 0 ? otherVisibility(row) : row);
            }
        }
    }

    private void makeWrong() throws IOException {
        try (CsvWriter wrong = CsvWriter.create(folder.resolve("wrong.csv"), HEADER)) {
            for (int request = 0; request < requests; request++) {
                wrong.row(spoilt(right()));
            }
        }
    }

    private String[] request() {
        String[] row = right();
        return random.nextInt(20) == 0 ? spoilt(row) : row;
    }

    private String[] right() {
        int account = random.nextInt(accounts);
        int partner = random.nextInt(partners);
        while (!isActive(partner)) {
            partner = random.nextInt(partners);
        }
        boolean selected = random.nextBoolean();
        return new String[] {
            accountId(account),
            random.nextInt(10) < 7 ? partnerId(partner) : partnerName(partner),
            email(5 * partner + random.nextInt(5)),
            selected ? "SELECTED" : "ALL",
            selected ? licenses(account) : ""
        };
    }

    private String[] spoilt(String[] row) {
        switch (random.nextInt(8)) {
            case 0 -> row[2] = "";
            case 1 -> row[3] = "MAYBE";
            case 2 -> row[0] = row[0] + "X";
            case 3 -> row[1] = "Ghost " + random.nextInt(partners);
            case 4 -> row[1] = partnerId(random.nextInt((partners + 19) / 20) * 20);
            case 5 -> row[2] = "nobody@example.com";
            case 6 -> {
                row[3] = "SELECTED";
                row[4] = "LIC-NONE";
            }
            default -> {
                row[3] = "SELECTED";
                row[4] = licenses(random.nextInt(accounts));
            }
        }
        return row;
    }

    private static String[] otherVisibility(String[] row) {
        return new String[] {row[0], row[1], row[2], row[4].isEmpty() ? row[3] : "ALL", ""};
    }

    private String licenses(int account) {
        int[] all = licensesOf[account];
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(all.length); i < all.length; i++) {
            ids.add(licenseId(all[i]));
        }
        return String.join(";", ids);
    }

    private boolean isActive(int partner) {
        return partner % 20 != 0;
    }

    private static String accountId(int account) {
        return "ACC%08d".formatted(account);
    }

    private static String partnerId(int partner) {
        return "P%06d".formatted(partner);
    }

    private static String partnerName(int partner) {
        String first = FIRST.get(partner % FIRST.size());
        String second = SECOND.get(partner / FIRST.size() % SECOND.size());
        return first + " " + second + " " + partner + " " + FORMS.get(partner % FORMS.size());
    }

    private static String licenseId(int license) {
        return "LIC-%08X".formatted(license * 0x9E3779B9);
    }

    private static String email(int contact) {
        return "user" + contact + "@data" + contact / 5 + ".example.com";
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
