package org.asigna.directory.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.directory.License;
import org.asigna.directory.Licenses;

/**
 * What a revision knows of its licences and the directory in memory does without: product and quantity, by the numbers of
 * the licences. A text that many licences share is kept once.
 */
public final class LicenseDetails {
    private static final int PRODUCT = RevisionTable.LICENSES.columns().indexOf("product");
    private static final int QUANTITY = RevisionTable.LICENSES.columns().indexOf("quantity");

    private final int[] products;
    private final int[] quantities;
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

    private LicenseDetails(int licenses) {
        products = new int[licenses];
        quantities = new int[licenses];
    }

    /** Those of a directory that knows none. */
    public static LicenseDetails none() {
        return new LicenseDetails(0);
    }

    static LicenseDetails read(Path table, Licenses licenses) throws IOException {
        LicenseDetails details = new LicenseDetails(licenses.size());
        try (RecordReader records = RecordReader.open(table)) {
            records.next();
            while (records.next()) {
                String[] cells = records.cells();
                int number = licenses.number(cells[0]);
                if (number >= 0) {
                    details.products[number] = details.number(cells[PRODUCT]);
                    details.quantities[number] = details.number(cells[QUANTITY]);
                }
            }
        }
        return details;
    }

    private int number(String text) {
        return numbers.computeIfAbsent(text, unseen -> {
            texts.add(unseen);
            return texts.size() - 1;
        });
    }

    /** The product of a licence, as the directory's file has it; empty if unknown. */
    public String product(License license) {
        return text(products, license);
    }

    /** The quantity of a licence, as the directory's file has it; empty if unknown. */
    public String quantity(License license) {
        return text(quantities, license);
    }

    private String text(int[] column, License license) {
        return license.number() < column.length ? texts.get(column[license.number()]) : "";
    }
}
