package org.asigna.directory;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asigna.finding.Suggestion;
import org.asigna.fixture.ADirectory;
import org.asigna.fixture.APartner;
import org.asigna.text.Similarity;
import org.junit.jupiter.api.Test;

/** What a text that means nothing may have meant: near ids, near names, and the best of both. */
class NearTest {
    private static final String LETTERS = "abcde";

    @Test
    void findsIdsOneEditAway() {
        assertThat(nearIds("P-012", "P-0123", "P-01", "P-02", "P-021", "P-999", "P-013"))
                .as("too many are as near")
                .isEmpty();
        assertThat(nearIds("P-012", "P-0123", "P-021")).isEqualTo(Map.of("P-0123", 83, "P-021", 80));
        assertThat(nearIds("p-012", "P-013")).isEqualTo(Map.of("P-013", 80));
        assertThat(nearIds("P-012", "P-345")).isEmpty();
    }

    @Test
    void findsIdsThatLostTheirZerosHoweverManyAreOneEditAway() {
        assertThat(nearIds("12", "0012", "00012")).isEqualTo(Map.of("0012", 99, "00012", 99));
        assertThat(nearIds("12", "0012", "11", "13", "14", "15")).isEqualTo(Map.of("0012", 99));
    }

    @Test
    void seeksNoIdInASentence() {
        assertThat(nearIds("Terra Data", "TerraData")).isEmpty();
        assertThat(nearIds("x".repeat(41), "x".repeat(40))).isEmpty();
    }

    @Test
    void findsEveryNearNameAndNoOther() {
        Random random = new Random(3);
        NearNames index = new NearNames();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < 2000; number++) {
            names.add(name(random));
            index.add(number, new LegalForms.Name(names.get(number), ""));
        }
        for (int i = 0; i < 2000; i++) {
            String written = i % 2 == 0 ? name(random) : edited(names.get(i), random);
            Map<Integer, Integer> expected = new TreeMap<>();
            for (int number = 0; number < names.size(); number++) {
                int score = Similarity.score(written, names.get(number));
                if (score >= Similarity.NEAR) {
                    expected.put(number, score);
                }
            }
            Map<Integer, Integer> found = new TreeMap<>();
            index.to(new LegalForms.Name(written, "")).forEach(near -> found.put(near.number(), near.score()));
            assertThat(found).as(written).isEqualTo(expected);
        }
    }

    @Test
    void takesFivePointsOffForAnotherLegalForm() {
        ADirectory directory = aDirectory().withPartner("X-100", "Terra Data S.L.");

        assertThat(suggested(directory, "Tera Data S.L.")).containsExactly("X-100 Terra Data S.L. (88 %)");
        assertThat(suggested(directory, "Tera Data")).containsExactly("X-100 Terra Data S.L. (83 %)");
        assertThat(suggested(directory, "Terra Data S.A.")).containsExactly("X-100 Terra Data S.L. (95 %)");
    }

    @Test
    void suggestsThreeActiveOnesAtMostBestFirstThenByTheirIds() {
        ADirectory directory = aDirectory()
                .withPartner("X-500", "Terra Dato")
                .withPartner("X-400", "Terra Dati")
                .withPartner("X-300", "Terra Dat")
                .withPartner("X-200", "Terra Datu")
                .with(APartner.aPartner("X-100", "Terra Datax").inactive());

        assertThat(suggested(directory, "Terra Data"))
                .containsExactly("X-200 Terra Datu (88 %)", "X-300 Terra Dat (88 %)", "X-400 Terra Dati (88 %)");
    }

    @Test
    void suggestsTheOnlyBearerOfTheNameBeside() {
        Directory directory = aDirectory()
                .withAccount("A-77", "Acme Iberia")
                .withAccount("A-88", "Umbra")
                .withAccount("A-99", "Umbra")
                .build();
        Nearest<Account> nearest = new Nearest<>(directory.accounts(), directory.legalForms());

        assertThat(nearest.to("12345", "ACME Iberia"))
                .extracting(Suggestion::toString)
                .containsExactly("A-77 Acme Iberia (99 %)");
        assertThat(nearest.to("12345", "Umbra")).isEmpty();
    }

    private static List<String> suggested(ADirectory of, String written) {
        Directory directory = of.build();
        return new Nearest<>(directory.partners(), directory.legalForms())
                .to(written, "").stream().map(Suggestion::toString).toList();
    }

    private static Map<String, Integer> nearIds(String written, String... ids) {
        ADirectory directory = aDirectory();
        Set<String> sorted = new TreeSet<>(List.of(ids));
        sorted.forEach(id -> directory.withAccount(id, "Account " + id));
        Map<String, Integer> near = new TreeMap<>();
        NearIds.to(written, directory.build().accounts()::byId)
                .forEach((account, score) -> near.put(account.id().text(), score));
        return near;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(12); i > 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private static String edited(String name, Random random) {
        StringBuilder edited = new StringBuilder(name);
        for (int i = random.nextInt(4); i > 0 && edited.length() > 2; i--) {
            int at = random.nextInt(edited.length());
            switch (random.nextInt(3)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, 'x');
                default -> edited.setCharAt(at, 'y');
            }
        }
        return edited.toString();
    }
}
