package org.asigna.plan;

import java.util.Arrays;

/** A growing column of whole numbers, in pages, so that it grows without being copied. It holds up to 2^31 - 1. */
final class Numbers {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private int[][] pages = new int[16][];
    private int size;

    void add(int number) {
        int page = size >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, 2 * page);
        }
        if (pages[page] == null) {
            pages[page] = new int[PAGE];
        }
        pages[page][size & (PAGE - 1)] = number;
        size = Math.addExact(size, 1);
    }

    int get(int index) {
        return pages[index >>> PAGE_BITS][index & (PAGE - 1)];
    }

    int size() {
        return size;
    }
}
