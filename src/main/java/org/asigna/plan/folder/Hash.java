package org.asigna.plan.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.asigna.text.Sha256;

/** The hash by which a plan is recognised. */
public final class Hash {
    private Hash() {}

    /**
     * The SHA-256 of a plan folder's changes, in lower-case hexadecimal.
     *
     * @throws IOException if they cannot be read
     */
    public static String of(Path folder) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream bytes =
                new DigestInputStream(Files.newInputStream(folder.resolve(ChangesFile.NAME)), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.end(digest);
    }
}
