package org.asigna.assignment;

import java.util.Arrays;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.Texts;

/**
 * The ids of accounts, packed, each kept to the letter and numbered from 0. An id may be spelt in upper and in lower case;
 * the first spelling of all then stands for the account.
 */
final class AccountSpellings {
    private static final int NONE = -1;

    private final Texts texts = new Texts();
    private final HashIndex index = new HashIndex(16);
    private int[] firsts = new int[16];
    private String latest = "";

    /** The number of an id as it is spelt here, which is likely to be that of the call before. */
    int number(String text) {
        if (text.equals(latest)) {
            return texts.size() - 1;
        }
        int hash = new Id<Account>(text).hashCode();
        int exact = index.first(hash, number -> texts.get(number).equals(text));
        return exact == NONE ? add(text, hash) : exact;
    }

    private int add(String text, int hash) {
        int same = index.first(hash, number -> texts.equalsIgnoreCase(number, text));
        int number = texts.add(text);
        if (number == firsts.length) {
            firsts = Arrays.copyOf(firsts, number + number / 2);
        }
        firsts[number] = same == NONE ? number : firsts[same];
        index.add(hash, number);
        latest = text;
        return number;
    }

    /** The number of the spelling that stands for the account of a spelling. */
    int first(int number) {
        return firsts[number];
    }

    /** The number of the spelling that stands for an account, or -1 if it is not known. */
    int find(Id<Account> account) {
        int number = index.first(account.hashCode(), known -> texts.equalsIgnoreCase(known, account.text()));
        return number == NONE ? NONE : firsts[number];
    }

    String get(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
