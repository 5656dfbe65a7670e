package org.asigna.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.asigna.assignment.Present;
import org.asigna.directory.Contact;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.home.Draft;
import org.asigna.home.OwnerOnly;
import org.asigna.ledger.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PresentFile} in the making, beside its final place. A disk that does not take it makes nothing fail: then nothing
 * is published.
 *
 * <p>For each assignment it holds the account, or nothing if it is that of the one before; partner; contact; nothing for all
 * licences, or their text.
 */
public final class PresentDraft implements Present.Listener, AutoCloseable {
    private final Path file;
    private final Path draft;
    private final Map<String, Integer> partners = new HashMap<>();
    private final Map<String, Integer> contacts = new HashMap<>();
    private @Nullable FileChannel channel;
    private @Nullable PackedWriter writer;
    private String account = "";
    private @Nullable String untold;
    private long size;

    PresentDraft(Path file, String form, RunId latest) {
        this.file = file;
        this.draft = file.resolveSibling(Draft.PREFIX + file.getFileName());
        try {
            Files.deleteIfExists(draft);
            channel = OwnerOnly.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            writer = new PackedWriter(channel);
            writer.text(form);
            writer.text(latest.text());
        } catch (IOException | UncheckedIOException full) {
            close();
        }
    }

    @Override
    public void account(String id) {
        if (!id.equals(account)) {
            account = id;
            untold = id;
        }
    }

    @Override
    public void assignment(Id<Partner> partner, Id<Contact> contact, @Nullable String selection) {
        if (writer == null) {
            return;
        }
        try {
            writer.textOrNothing(untold);
            untold = null;
            name(writer, partner.text(), partners);
            name(writer, contact.text(), contacts);
            writer.textOrNothing(selection);
            size++;
        } catch (UncheckedIOException full) {
            close();
        }
    }

    /** A name that was told before is its number, from 1; another one stands behind a 0. */
    private static void name(PackedWriter writer, String id, Map<String, Integer> known) {
        Integer number = known.get(id);
        if (number == null) {
            known.put(id, known.size() + 1);
            writer.number(0);
            writer.text(id);
        } else {
            writer.number(number);
        }
    }

    /** Puts it in the place of the file before. */
    public void publish() {
        if (writer == null || channel == null) {
            return;
        }
        try {
            writer.end(size);
            channel.close();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException full) {
            close();
        }
    }

    /** Gives it up if it is not published. */
    @Override
    public void close() {
        writer = null;
        try {
            if (channel != null) {
                channel.close();
            }
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // the next draft replaces it
        }
    }
}
