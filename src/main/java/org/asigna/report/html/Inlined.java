package org.asigna.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.asigna.text.Sha256;

/**
 * A style sheet or script that stands in the page itself.
 *
 * @param text its text
 */
record Inlined(String text) {
    /** The one of a resource beside this class. */
    static Inlined of(String resource) {
        try (InputStream stream = Inlined.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return new Inlined(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }

    /** How a page's policy names it, so that this one and no other is obeyed: {@code 'sha256-…'}. */
    String source() {
        byte[] digest = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
