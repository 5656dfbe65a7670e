package org.asigna.assignment;

import static org.asigna.fixture.Assignments.everything;
import static org.asigna.fixture.Assignments.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asigna.directory.Contact;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.fixture.AnyAssignment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresentTest {
    @Test
    void givesThoseOfAnAccountInTheOrderOfPartners() {
        Present present = new Present();
        present.add(everything("A-1", "P-2", "ana"));
        present.add(everything("A-2", "P-1", "ben"));
        present.add(selected("a-1", "p-1", "ana", "L-1"));

        assertThat(present.of(new Id<>("A-1")))
                .extracting(Assignment::toString)
                .containsExactly(
                        selected("a-1", "p-1", "ana", "L-1").toString(),
                        everything("A-1", "P-2", "ana").toString());
    }

    @Test
    void tellsWhetherOneIsAsWantedToTheLetter() {
        Present present = new Present();
        present.add(selected("A-1", "P-1", "ana", "L-1", "L-2"));
        int number = present.find(new Id<>("a-1"), new Id<>("p-1"));

        assertThat(present.isSpeltAs(number, selected("A-1", "P-1", "ana", "L-2", "L-1")))
                .isTrue();
        assertThat(List.of(
                        selected("a-1", "P-1", "ana", "L-1", "L-2"),
                        selected("A-1", "p-1", "ana", "L-1", "L-2"),
                        selected("A-1", "P-1", "Ana", "L-1", "L-2"),
                        selected("A-1", "P-1", "ana", "l-1", "L-2"),
                        selected("A-1", "P-1", "ana", "L-1"),
                        selected("A-1", "P-1", "ana"),
                        everything("A-1", "P-1", "ana")))
                .noneMatch(other -> present.isSpeltAs(number, other));
        assertThat(present.find(new Id<>("A-1"), new Id<>("P-2"))).isEqualTo(Present.NONE);
    }

    @Test
    void answersAsAPlainMapDoes() {
        Random random = new Random(4);
        for (int round = 0; round < 60; round++) {
            Present present = new Present();
            Map<Pair, Assignment> plain = new TreeMap<>();
            int several = 1 + random.nextInt(300);
            for (int i = 0; i < several; i++) {
                Assignment any = AnyAssignment.of(random);
                if (plain.containsKey(any.pair()) || random.nextInt(9) == 0) {
                    plain.remove(any.pair());
                    present.remove(any.pair());
                } else {
                    plain.put(any.pair(), any);
                    present.add(any);
                }
            }

            assertSame(present, plain, random);
        }
    }

    private static void assertSame(Present present, Map<Pair, Assignment> plain, Random random) {
        assertThat(present.size()).isEqualTo(plain.size());
        assertThat(present.accounts())
                .containsExactlyElementsOf(
                        plain.keySet().stream().map(Pair::account).distinct().toList());
        for (Assignment known : plain.values()) {
            int number = present.find(known.account(), known.partner());
            assertThat(present.get(number)).hasToString(known.toString());
            assertThat(present.isSpeltAs(number, known)).isTrue();
            assertThat(present.of(known.pair())).contains(known);
        }
        for (int i = 0; i < 20; i++) {
            Assignment any = AnyAssignment.of(random);
            List<Assignment> ofAccount = plain.values().stream()
                    .filter(known -> known.account().equals(any.account()))
                    .toList();
            assertThat(present.of(any.account())).isEqualTo(ofAccount);
            assertThat(present.count(any.account())).isEqualTo(ofAccount.size());
            assertThat(present.of(any.pair()).orElse(null)).isEqualTo(plain.get(any.pair()));
        }
        assertThat(told(present)).containsExactlyInAnyOrderElementsOf(texts(plain.values(), Assignment::toString));
        assertNames(present, plain.values());
    }

    private static void assertNames(Present present, Collection<Assignment> plain) {
        Set<String> accounts = new TreeSet<>();
        Set<String> partners = new TreeSet<>();
        Set<String> contacts = new TreeSet<>();
        present.forEachId(id -> accounts.add(id.text()), id -> partners.add(id.text()), id -> contacts.add(id.text()));

        assertThat(accounts).isEqualTo(texts(plain, known -> known.account().text()));
        assertThat(partners).isEqualTo(texts(plain, known -> known.partner().text()));
        assertThat(contacts).isEqualTo(texts(plain, known -> known.contact().text()));
    }

    private static Set<String> texts(Collection<Assignment> plain, Function<Assignment, String> text) {
        return plain.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> told(Present present) {
        List<String> told = new ArrayList<>();
        present.tell(new Present.Listener() {
            private String account = "";

            @Override
            public void account(String id) {
                account = id;
            }

            @Override
            public void assignment(Id<Partner> partner, Id<Contact> contact, @Nullable String selection) {
                told.add(new Assignment(
                                new Id<>(account),
                                partner,
                                contact,
                                selection == null ? Visibility.ALL : Visibility.SELECTED,
                                Selection.licenses(selection == null ? "" : selection))
                        .toString());
            }
        });
        return told;
    }
}
