package org.asigna.crash;

import java.util.List;

/** A process that runs the program, and then says how many acts upon files that were. */
final class CountedActs {
    static final String ACT = "act ";

    private CountedActs() {}

    public static void main(String[] words) {
        int exitCode = Ran.of(List.of(words)).exitCode();
        Faults.end().forEach((act, count) -> System.out.println(ACT + act + " " + count));
        System.out.println("ended with " + exitCode);
    }
}
