package org.asigna.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Id;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.junit.jupiter.api.Test;

class GroundTest {
    private final Present present = new Present();

    @Test
    void letsOneOfTwoComeWhereTheProgrammeNowAllowsOne() {
        Change first = Change.of(null, assignment("P-1"), "a.csv:2");
        Change second = Change.of(null, assignment("P-2"), "a.csv:3");

        assertThat(ground(PartnersPerAccount.MANY).movedUnder(List.of(first, second)))
                .isEmpty();
        assertThat(ground(PartnersPerAccount.ONE).movedUnder(List.of(first, second)))
                .containsExactly(entry(second, "second"));
    }

    @Test
    void letsOneComeWhereTheOtherGoes() {
        present.add(assignment("P-1"));
        Change removal = Change.of(assignment("P-1"), null, "a.csv:2");
        Change coming = Change.of(null, assignment("P-2"), "a.csv:3");

        assertThat(ground(PartnersPerAccount.ONE).movedUnder(List.of(removal, coming)))
                .isEmpty();
    }

    @Test
    void knowsRemovalsByScopeFromThoseOfAFileCalledScope() {
        assertThat(Change.byScope(assignment("P-1"), Scope.ALL).isByScope()).isTrue();
        assertThat(Change.of(assignment("P-1"), null, "scope all:3").isByScope())
                .isFalse();
    }

    private Ground ground(PartnersPerAccount partnersPerAccount) {
        return new Ground(present, partnersPerAccount, assignment -> Optional.empty());
    }

    private static Entry<Pair, String> entry(Change change, String how) {
        return Map.entry(change.pair(), how);
    }

    private static Assignment assignment(String partner) {
        return new Assignment(new Id<>("A-1"), new Id<>(partner), new Id<>("C-1"), Visibility.ALL, List.of());
    }
}
