package org.asigna.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Visibility;
import org.asigna.assignment.Wish;
import org.asigna.directory.Id;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.jspecify.annotations.Nullable;

/**
 * A decision as one short text, without its findings: a sign for what it is, then its parts, each with its length before
 * it, so that an id may hold any character.
 */
final class PackedDecision {
    private static final char ASSIGN = 'a';
    private static final char REMOVE = 'r';
    private static final char WRONG_ASSIGN = 'A';
    private static final char WRONG = 'W';
    private static final String NOT_KNOWN = "";

    private final String packed;
    private int next = 1;

    private PackedDecision(String packed) {
        this.packed = packed;
    }

    static String of(Decision decision) {
        StringBuilder text = new StringBuilder(96);
        text.append(kind(decision));
        add(text, Integer.toString(decision.place().source().ordinal()));
        add(text, Integer.toString(decision.place().row()));
        decision.fold(accepted -> add(text, accepted.wish()), rejected -> {
            add(text, rejected.account());
            return add(text, rejected.partner());
        });
        return text.toString();
    }

    private static char kind(Decision decision) {
        return decision.<Character>fold(
                accepted -> accepted.wish().<Character>fold(assign -> ASSIGN, remove -> REMOVE),
                rejected -> rejected.assigns() ? WRONG_ASSIGN : WRONG);
    }

    private static StringBuilder add(StringBuilder text, Wish wish) {
        add(text, wish.pair().account());
        add(text, wish.pair().partner());
        return wish.fold(
                assign -> {
                    add(text, assign.contact());
                    add(text, assign.visibility().name());
                    assign.licenses().forEach(license -> add(text, license));
                    return text;
                },
                remove -> text);
    }

    /** An id; one is never blank, so what is blank stands for none. */
    private static StringBuilder add(StringBuilder text, @Nullable Id<?> id) {
        return add(text, id == null ? NOT_KNOWN : id.text());
    }

    private static StringBuilder add(StringBuilder text, String part) {
        return text.append(part.length()).append(':').append(part);
    }

    /** The place of a packed decision. */
    static Place place(String packed, IntFunction<Source> sources) {
        return new PackedDecision(packed).place(sources);
    }

    /** The decision, without findings. */
    static Decision unpack(String packed, IntFunction<Source> sources) {
        return new PackedDecision(packed).read(sources);
    }

    private Decision read(IntFunction<Source> sources) {
        char kind = packed.charAt(0);
        Place place = place(sources);
        if (kind == WRONG || kind == WRONG_ASSIGN) {
            return new Decision.Rejected(place, idOrNone(), idOrNone(), kind == WRONG_ASSIGN, List.of());
        }
        Wish wish = kind == REMOVE ? new Wish.Remove(new Pair(id(), id())) : new Wish.Assign(assignment());
        return new Decision.Accepted(place, wish, List.of());
    }

    private Place place(IntFunction<Source> sources) {
        Source source = sources.apply(Integer.parseInt(part()));
        return Place.of(source, Integer.parseInt(part()));
    }

    private Assignment assignment() {
        return new Assignment(id(), id(), id(), Visibility.valueOf(part()), rest());
    }

    private <T> List<Id<T>> rest() {
        List<Id<T>> ids = new ArrayList<>(2);
        while (next < packed.length()) {
            ids.add(id());
        }
        return ids;
    }

    private <T> Id<T> id() {
        return new Id<>(part());
    }

    private <T> @Nullable Id<T> idOrNone() {
        String text = part();
        return text.equals(NOT_KNOWN) ? null : new Id<>(text);
    }

    private String part() {
        int colon = packed.indexOf(':', next);
        int end = colon + 1 + Integer.parseInt(packed, next, colon, 10);
        next = end;
        return packed.substring(colon + 1, end);
    }
}
