package org.asigna.directory;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.Text;
import org.asigna.text.Texts;

/** All accounts, found by id and by folded name. */
public final class Accounts implements Register<Account> {
    private final Texts ids = new Texts();
    private final Texts names = new Texts();
    private final BitSet active = new BitSet();
    private final HashIndex byId;
    private final HashIndex byName;

    Accounts(int expected) {
        byId = new HashIndex(expected);
        byName = new HashIndex(expected);
    }

    void add(String id, String name, boolean isActive) {
        int number = ids.add(id);
        names.add(name);
        active.set(number, isActive);
        byId.add(Id.hash(id), number);
        String folded = Text.fold(name);
        if (!folded.isEmpty()) {
            byName.add(folded.hashCode(), number);
        }
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public Account get(int number) {
        return new Account(this, number);
    }

    @Override
    public Optional<Account> byId(String id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.of(get(number));
    }

    /** The number of the account of an id, without regard to case, or -1 if there is none. */
    public int number(String id) {
        return byId.first(Id.hash(id), candidate -> ids.equalsIgnoreCase(candidate, id));
    }

    @Override
    public List<Account> byName(String name) {
        String folded = Text.fold(name);
        return IntStream.of(byName.all(folded.hashCode(), candidate -> Text.fold(names.get(candidate))
                        .equals(folded)))
                .mapToObj(this::get)
                .toList();
    }

    String id(int number) {
        return ids.get(number);
    }

    String name(int number) {
        return names.get(number);
    }

    /** Whether the status of the account of a number is active. */
    public boolean active(int number) {
        return active.get(number);
    }
}
