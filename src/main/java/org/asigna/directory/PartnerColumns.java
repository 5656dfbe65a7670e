package org.asigna.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.asigna.text.Texts;

/** Partners as columns, on their way into a snapshot of the directory and back. */
record PartnerColumns(List<Partner> partners) {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    static List<Partner> read(PackedInput input) {
        Texts ids = Texts.read(input);
        Texts names = Texts.read(input);
        Texts levels = Texts.read(input);
        BitSet active = BitSet.valueOf(input.longs());
        int[] specialists = input.ints();
        int[] engineers = input.ints();
        int[] invitedOn = input.ints();
        int[] certifiedUntil = input.ints();
        List<Partner> partners = new ArrayList<>(ids.size());
        for (int number = 0; number < ids.size(); number++) {
            partners.add(new Partner(
                    number,
                    new Id<>(ids.get(number)),
                    names.get(number),
                    active.get(number),
                    levels.get(number),
                    known(specialists[number]),
                    known(engineers[number]),
                    Days.date(invitedOn[number]),
                    Days.date(certifiedUntil[number])));
        }
        return partners;
    }

    void write(PackedOutput output) {
        Texts ids = new Texts();
        Texts names = new Texts();
        Texts levels = new Texts();
        BitSet active = new BitSet();
        int[] specialists = new int[partners.size()];
        int[] engineers = new int[partners.size()];
        int[] invitedOn = new int[partners.size()];
        int[] certifiedUntil = new int[partners.size()];
        for (Partner partner : partners) {
            int number = ids.add(partner.id().text());
            names.add(partner.name());
            levels.add(partner.level());
            active.set(number, partner.active());
            specialists[number] = partner.specialists().orElse(UNKNOWN);
            engineers[number] = partner.engineers().orElse(UNKNOWN);
            invitedOn[number] = Days.of(partner.invitedOn());
            certifiedUntil[number] = Days.of(partner.certifiedUntil());
        }
        ids.write(output);
        names.write(output);
        levels.write(output);
        long[] bits = active.toLongArray();
        output.longs(bits, bits.length);
        output.ints(specialists, specialists.length);
        output.ints(engineers, engineers.length);
        output.ints(invitedOn, invitedOn.length);
        output.ints(certifiedUntil, certifiedUntil.length);
    }

    private static OptionalInt known(int number) {
        return number == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
