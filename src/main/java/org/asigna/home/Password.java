package org.asigna.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;

/** A random password that stands in a file of its own. */
final class Password {
    private static final int BYTES = 32;

    private Password() {}

    /** The password in the file, which is made whole or not at all if it is absent. */
    static String at(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        String password = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (password.isEmpty()) {
            throw new ToldException(Telling.of("home.password-empty", file));
        }
        return password;
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path draft = Draft.beside(file);
        try {
            write(draft, password + "\n");
            Draft.name(draft, file);
        } catch (FileAlreadyExistsException another) {
            // then that one's password counts
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        try (FileChannel channel = OwnerOnly.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
