package org.asigna.directory.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of a revision to be, as speech: {@code new RevisionFixture().partner("P-1", "Terra Data").publish(store)}. */
final class RevisionFixture {
    private final Map<RevisionTable, List<String[]>> rows = new EnumMap<>(RevisionTable.class);

    RevisionFixture() {
        Arrays.stream(RevisionTable.values()).forEach(table -> rows.put(table, new ArrayList<>()));
    }

    RevisionFixture partner(String id, String name) {
        return row(RevisionTable.PARTNERS, id, name, "active", "Gold", "2", "", "2025-01-31", "", "ES");
    }

    RevisionFixture contact(String id, String partner, String email) {
        return row(RevisionTable.CONTACTS, id, partner, email, "", "active");
    }

    RevisionFixture account(String id, String name) {
        return row(RevisionTable.ACCOUNTS, id, name, "", "inactive");
    }

    RevisionFixture license(String id, String account, String expiresOn) {
        return row(RevisionTable.LICENSES, id, account, "DaaS", "5", expiresOn, "active");
    }

    RevisionWriter.Published publish(RevisionStore store) throws IOException {
        try (RevisionWriter writer = RevisionWriter.into(store)) {
            for (RevisionTable table : RevisionTable.values()) {
                writer.write(table, rows(table));
            }
            return writer.publish(List.of(new Manifest.Input("directory/partners.csv", "00")));
        }
    }

    RowSource rows(RevisionTable table) {
        List<String[]> owners =
                table.owner().map(owner -> rows.getOrDefault(owner, List.of())).orElse(List.of());
        return new RowsOfTexts(owners, rows.getOrDefault(table, List.of()));
    }

    private RevisionFixture row(RevisionTable table, String... cells) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(cells);
        return this;
    }
}
