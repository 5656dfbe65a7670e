package org.asigna.directory;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.asigna.text.Text;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/** All accounts, found by id and by folded name. */
public final class Accounts implements Register<Account> {
    private final Texts ids;
    private final Texts names;
    private final BitSet active;
    private final HashIndex byId;
    private volatile @Nullable HashIndex byName;

    Accounts(int expected) {
        ids = new Texts(expected);
        names = new Texts(expected);
        active = new BitSet(expected);
        byId = new HashIndex(expected);
    }

    private Accounts(PackedInput input) {
        ids = Texts.read(input);
        names = Texts.read(input);
        active = BitSet.valueOf(input.longs());
        byId = HashIndex.read(input);
    }

    static Accounts read(PackedInput input) {
        return new Accounts(input);
    }

    void write(PackedOutput output) {
        ids.write(output);
        names.write(output);
        long[] bits = active.toLongArray();
        output.longs(bits, bits.length);
        byId.write(output);
    }

    void add(String id, String name, boolean isActive) {
        int number = ids.add(id);
        names.add(name);
        active.set(number, isActive);
        byId.add(Id.hash(id), number);
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
    public Optional<Account> byId(CharSequence id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.of(get(number));
    }

    /** The number of the account of an id, without regard to case, or -1 if there is none. */
    public int number(CharSequence id) {
        return Id.find(id, ids, byId);
    }

    @Override
    public List<Account> byName(String name) {
        String folded = Text.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        int[] numbers = namesIndexed().all(folded.hashCode(), candidate -> Text.fold(names.get(candidate))
                .equals(folded));
        return IntStream.of(numbers).mapToObj(this::get).toList();
    }

    /** The index by folded name, made when the first name is asked for. */
    private HashIndex namesIndexed() {
        HashIndex index = byName;
        if (index == null) {
            index = new HashIndex(size());
            for (int number = 0; number < size(); number++) {
                String folded = Text.fold(names.get(number));
                if (!folded.isEmpty()) {
                    index.add(folded.hashCode(), number);
                }
            }
            byName = index;
        }
        return index;
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
