package org.asigna.architecture.breach.run;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Does what comes out differently in other places, and the same as it should be done. */
final class AsksTheMachineForPlace {
    private AsksTheMachineForPlace() {}

    @SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage"}) // it is a breach
    static List<Object> here(String text) {
        UnaryOperator<String> reference = String::toUpperCase;
        byte[] bytes = text.getBytes();
        return List.of(
                reference.apply(text),
                text.toLowerCase(),
                "%d".formatted(1),
                new String(bytes),
                new InputStreamReader(new ByteArrayInputStream(bytes)),
                DateTimeFormatter.ofPattern("uuuu"),
                ZoneId.systemDefault(),
                text.toLowerCase(Locale.ROOT),
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
