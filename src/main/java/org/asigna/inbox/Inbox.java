package org.asigna.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has been handed in, seen by two looks with a pause between them: a file is complete if a marker says so, or if it is
 * the same at both.
 */
public final class Inbox {
    private static final Comparator<Look> BY_ARRIVAL = Comparator.comparing(Look::modified)
            .thenComparing(look -> look.file().toString());

    private final List<SenderFolder> senders;
    private final Map<SenderFolder, IOException> troubles = new HashMap<>();
    private final Map<Path, SenderFolder> owners = new HashMap<>();
    private final List<HandedInFile> ready = new ArrayList<>();
    private final List<HandedInFile> unfinished = new ArrayList<>();

    private Inbox(List<SenderFolder> senders) {
        this.senders = senders;
    }

    /**
     * Looks into the folder of all senders.
     *
     * @param folder the inbox; each of its subfolders is a sender's
     * @param pause waits as long as a file that is still being written may rest; called only if there is any file to wait for
     * @throws IOException if the inbox itself cannot be read
     */
    public static Inbox look(Path folder, Runnable pause) throws IOException {
        Inbox inbox = new Inbox(senders(folder));
        Map<Path, Look> first = inbox.look();
        if (first.values().stream().anyMatch(look -> !look.isMarked())) {
            pause.run();
        }
        inbox.sort(first, inbox.look());
        return inbox;
    }

    private static List<SenderFolder> senders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(SenderFolder::new)
                    .toList();
        }
    }

    private Map<Path, Look> look() {
        Map<Path, Look> looks = new HashMap<>();
        for (SenderFolder sender : senders) {
            try {
                for (Look look : sender.look()) {
                    looks.put(look.file(), look);
                    owners.put(look.file(), sender);
                }
            } catch (IOException closed) {
                troubles.put(sender, closed);
            }
        }
        return looks;
    }

    private void sort(Map<Path, Look> first, Map<Path, Look> second) {
        for (SenderFolder sender : senders) {
            try {
                for (Path file : sender.leftOver()) {
                    ready.add(new HandedInFile(sender, SenderFolder.look(file), true));
                }
            } catch (IOException closed) {
                troubles.put(sender, closed);
            }
        }
        second.values().stream().sorted(BY_ARRIVAL).forEach(look -> {
            SenderFolder sender = owners.get(look.file());
            if (sender != null && !troubles.containsKey(sender)) {
                boolean complete = look.isMarked() || look.equals(first.get(look.file()));
                (complete ? ready : unfinished).add(new HandedInFile(sender, look, false));
            }
        });
    }

    /** All senders, by name. */
    public List<SenderFolder> senders() {
        return senders;
    }

    /** The files to work on: first those that a process took and did not finish, then in the order of arrival. */
    public List<HandedInFile> ready() {
        return List.copyOf(ready);
    }

    /** The files that are still being written. */
    public List<HandedInFile> unfinished() {
        return List.copyOf(unfinished);
    }

    /** The senders whose folder cannot be read, and why. */
    public Map<SenderFolder, IOException> troubles() {
        return Map.copyOf(troubles);
    }
}
