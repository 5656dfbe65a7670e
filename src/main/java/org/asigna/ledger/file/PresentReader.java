package org.asigna.ledger.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Present;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link PresentDraft} wrote. */
final class PresentReader {
    private final PackedReader reader;
    private final List<String> partners = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();

    PresentReader(PackedReader reader) {
        this.reader = reader;
    }

    void read(int size, Present present) throws IOException {
        present.expect(size);
        String account = "";
        for (int i = 0; i < size; i++) {
            @Nullable String next = reader.textOrNothing();
            account = next == null ? account : next;
            present.add(account, name(partners), name(contacts), reader.textOrNothing());
        }
    }

    private String name(List<String> known) throws IOException {
        int number = reader.number();
        if (number == 0) {
            known.add(reader.text());
            return known.get(known.size() - 1);
        }
        return known.get(number - 1);
    }
}
