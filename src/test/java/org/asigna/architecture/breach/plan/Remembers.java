package org.asigna.architecture.breach.plan;

import java.util.ArrayList;
import java.util.Comparator;

/** A part of the core whose answers depend on what was asked before. */
final class Remembers {
    static final Comparator<String> ORDER = Comparator.naturalOrder();
    static final ArrayList<String> names = new ArrayList<>();
    static final int[] NUMBERS = {1};
    static int count;

    private Remembers() {}
}
