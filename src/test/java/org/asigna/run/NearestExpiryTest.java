package org.asigna.run;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.asigna.directory.Id;
import org.junit.jupiter.api.Test;

class NearestExpiryTest {
    private final NearestExpiry nearest = new NearestExpiry(aDirectory()
            .withAccount("A-1", "Acme")
            .withLicense("L-1", "A-1", "2027-01-31")
            .withLicense("L-2", "A-1", "2026-05-31")
            .withLicense("L-3", "A-1")
            .withAccount("A-2", "Bodegas")
            .withInactiveLicense("L-4", "A-2")
            .withLicense("L-5", "A-2")
            .withAccount("A-3", "Cantabria")
            .build());

    @Test
    void isThatOfTheLicenceThatExpiresFirst() {
        assertThat(nearest.of(new Id<>("a-1"))).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void isUnknownWhereNoActiveLicenceHasADate() {
        assertThat(nearest.of(new Id<>("A-2"))).isNull();
        assertThat(nearest.of(new Id<>("A-3"))).isNull();
    }

    @Test
    void isUnknownForAnAccountThatTheDirectoryDoesNotHave() {
        assertThat(nearest.of(new Id<>("A-9"))).isNull();
    }
}
