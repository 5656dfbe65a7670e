package org.asigna.directory.index;

import java.util.Arrays;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;

/** Who owns what, both ways: members are numbered from 0 in the order they are added, owners otherwise. */
public final class Groups {
    private int[] owners;
    private int size;
    private int[] members = new int[0];
    private int[] starts = new int[1];

    /** No members yet, with room for so many. */
    public Groups(int expected) {
        owners = new int[Math.max(16, expected)];
    }

    private Groups(int[] owners, int[] members, int[] starts) {
        this.owners = owners;
        this.size = owners.length;
        this.members = members;
        this.starts = starts;
    }

    /** Adds the next member by the number of its owner. */
    public void add(int owner) {
        if (size == owners.length) {
            owners = Arrays.copyOf(owners, size * 2);
        }
        owners[size++] = owner;
    }

    /** Lays the members out by so many owners, once all are added. */
    public void close(int ownerCount) {
        starts = new int[ownerCount + 1];
        for (int member = 0; member < size; member++) {
            starts[owners[member] + 1]++;
        }
        for (int owner = 0; owner < ownerCount; owner++) {
            starts[owner + 1] += starts[owner];
        }
        int[] next = Arrays.copyOf(starts, ownerCount);
        members = new int[size];
        for (int member = 0; member < size; member++) {
            members[next[owners[member]]++] = member;
        }
    }

    /** The number of a member's owner. */
    public int owner(int member) {
        return owners[member];
    }

    /** Where an owner's members start, to be asked for by {@link #member}. */
    public int start(int owner) {
        return starts[owner];
    }

    /** Where an owner's members end. */
    public int end(int owner) {
        return starts[owner + 1];
    }

    /** A member by its place between an owner's start and end; they ascend. */
    public int member(int place) {
        return members[place];
    }

    /** Writes them all. */
    public void write(PackedOutput output) {
        output.ints(owners, size);
        output.ints(members, members.length);
        output.ints(starts, starts.length);
    }

    /** Those that were written; nothing more can be added to them. */
    public static Groups read(PackedInput input) {
        return new Groups(input.ints(), input.ints(), input.ints());
    }
}
