package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.standard();

    @ParameterizedTest
    @CsvSource({
        "Account, account",
        "Account ID, account",
        "Org ID, account",
        "Customer ID, account",
        "Cuenta, account",
        "ID de cuenta, account",
        "Nº de cliente, account",
        "N.º DE CLIENTE, account",
        "Account name, account_name",
        "Customer, account_name",
        "Customer name, account_name",
        "Cliente, account_name",
        "Nombre del cliente, account_name",
        "Nombre de la cuenta, account_name",
        "CSA, partner",
        "solution_advisor, partner",
        "Partner ID, partner",
        "Asesor, partner",
        "Asesor de soluciones, partner",
        "Socio, partner",
        "Partner CSA, partner",
        "ID de partner, partner",
        "CSA name, partner_name",
        "Nombre del partner, partner_name",
        "Nombre del asesor, partner_name",
        "Contact ID, contact",
        "Contacto, contact",
        "ID de contacto, contact",
        "Email, contact_email",
        "correo-del-contacto, contact_email",
        "Correo, contact_email",
        "Contact person, contact_name",
        "Nombre del contacto, contact_name",
        "Persona de contacto, contact_name",
        "View, visibility",
        "¿VISIBILIDAD?, visibility",
        "Vista, visibility",
        "Ver, visibility",
        "License IDs, licenses",
        "License list, licenses",
        "Licencias, licenses",
        "Lista de licencias, licenses",
        "codigos  de licencia, licenses",
        "Change, action",
        "Acción, action",
        "Cambio, action"
    })
    void knowsTheRequestHeadersOfTheContract(String header, String key) {
        assertThat(vocabulary.column(TableKind.REQUESTS, header)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "account_id, account", "partner_id, partner", "contact_id, contact", "contact_email, contact_email",
        "license_ids, licenses", "change, action", "account_name, account_name", "partner_name, partner_name",
        "contact_name, contact_name", "visibility, visibility"
    })
    void knowsTheHeadersOfItsOwnOutputs(String header, String key) {
        assertThat(vocabulary.column(TableKind.REQUESTS, header)).contains(key);
    }

    @Test
    void knowsTheKeysOfAllTables() {
        for (TableKind kind : TableKind.values()) {
            for (String key : kind.columns()) {
                assertThat(vocabulary.column(kind, key)).as("%s %s", kind, key).contains(key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner_level",
                "license_count",
                "source",
                "Asigna",
                "contact_id_before",
                "visibility_before",
                "license_ids_before"
            })
    void ignoresWhatItsOwnOutputsCarryBesides(String header) {
        assertThat(vocabulary.isIgnored(header)).isTrue();
        assertThat(vocabulary.column(TableKind.REQUESTS, header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTS, License lst, License list",
        "REQUESTS, Lisencias, Licencias",
        "REQUESTS, Visibilty, Visibility",
        "LICENSES, expire_on, expires_on",
        "REQUESTS, Licenses to see, ",
        "REQUESTS, Remarks, "
    })
    void suggestsTheNearestHeader(TableKind kind, String header, String nearest) {
        assertThat(vocabulary.nearestHeader(kind, header).orElse(null)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "View all", "everything", "todo", "TODOS", "Todas", "Ver  todo", "ver-todo"})
    void understandsAll(String word) {
        assertThat(vocabulary.visibility(word)).contains(Visibility.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selected",
                "View assigned",
                "view assignments",
                "Selección",
                "seleccion",
                "seleccionadas",
                "Asignaciones",
                "VER ASIGNACIONES"
            })
    void understandsSelected(String word) {
        assertThat(vocabulary.visibility(word)).contains(Visibility.SELECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "ver todo lo asignado", "?", "Ver algo"})
    void doesNotGuessAView(String word) {
        assertThat(vocabulary.visibility(word)).isEmpty();
    }

    @Test
    void understandsActions() {
        assertThat(List.of("assign", "Asignar", "created", "updated", "unchanged"))
                .allSatisfy(word -> assertThat(vocabulary.action(word)).contains(Action.ASSIGN));
        assertThat(List.of("remove", "quitar", "ELIMINAR", "removed"))
                .allSatisfy(word -> assertThat(vocabulary.action(word)).contains(Action.REMOVE));
        assertThat(vocabulary.action("delete")).isEmpty();
    }

    @Test
    void understandsTicks() {
        assertThat(List.of("x", "X", "✓", "1", "yes", "sí", "si", "true", "VERDADERO"))
                .allSatisfy(word -> assertThat(vocabulary.tick(word)).isEqualTo(Tick.TICKED));
        assertThat(List.of("", " ", "\u00A0", "0", "no", "false", "Falso", "-", "'-"))
                .allSatisfy(word -> assertThat(vocabulary.tick(word)).isEqualTo(Tick.UNTICKED));
        assertThat(List.of("maybe", "?", "2", "✓?"))
                .allSatisfy(word -> assertThat(vocabulary.tick(word)).isEqualTo(Tick.UNKNOWN));
    }

    @Test
    void understandsStatusWords() {
        assertThat(List.of("active", "Activo", "activa", "alta", "VIGENTE"))
                .allSatisfy(word -> assertThat(vocabulary.status(word)).contains(Status.ACTIVE));
        assertThat(List.of("suspended", "terminated", "cancelled", "inactiva", "baja", "vencido", "caducada"))
                .allSatisfy(word -> assertThat(vocabulary.status(word)).contains(Status.INACTIVE));
        assertThat(vocabulary.status("on leave")).isEmpty();
    }

    @Test
    void knowsTheErrorsOfSpreadsheets() {
        assertThat(List.of("#N/A", "#n/a", " #N/D ", "#REF!", "#¡REF!", "#¡VALOR!", "#DIV/0!", "#¿NOMBRE?", "Err:502"))
                .allSatisfy(word -> assertThat(vocabulary.isCellError(word)).isTrue());
        assertThat(List.of("", "N/A", "NA", "#1", "ref"))
                .allSatisfy(word -> assertThat(vocabulary.isCellError(word)).isFalse());
    }

    @Test
    void tellTheLanguageOfAHeaderByWhatOnlyThatLanguageKnows() {
        assertThat(language("Cuenta", "Partner CSA", "Correo", "Visibilidad")).contains(Language.SPANISH);
        assertThat(language("account_id", "partner_id", "contact_email", "visibility"))
                .contains(Language.ENGLISH);
        assertThat(language("Cuenta", "Partner", "Email", "Visibility"))
                .as("three English cells and a Spanish one")
                .contains(Language.ENGLISH);
        assertThat(language("Cuenta", "Account name")).as("one of each").isEmpty();
        assertThat(language("Partner CSA", "", "Notas"))
                .as("known to both, or to none")
                .isEmpty();
    }

    private Optional<Language> language(String... header) {
        return vocabulary.language(TableKind.REQUESTS, List.of(header));
    }
}
