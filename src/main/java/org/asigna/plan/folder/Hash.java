package org.asigna.plan.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which a plan is recognised. */
public final class Hash {
    private Hash() {}

    /**
     * The SHA-256 of a plan folder's changes, in lower-case hexadecimal.
     *
     * @throws IOException if they cannot be read
     */
    public static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes =
                new DigestInputStream(Files.newInputStream(folder.resolve(ChangesFile.NAME)), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
