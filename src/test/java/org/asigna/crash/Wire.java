package org.asigna.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.asigna.ledger.jdbc.LedgerAddress;

/**
 * Stands between a process and its PostgreSQL server, and numbers what the process sends that the server is to answer, from 1.
 * At one of these numbers the process is killed, or its connection broken.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 50;

    private final LedgerAddress address;
    private final ServerSocket door;
    private final Cut cut;
    private final int number;
    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private final List<String> statements = new ArrayList<>();

    /** What happens. */
    enum Cut {
        NOTHING,
        KILL_BEFORE,
        KILL_AFTER,
        BREAK_BEFORE,
        BREAK_AFTER;

        /** Whether the server is still to answer. */
        boolean isAfter() {
            return this == KILL_AFTER || this == BREAK_AFTER;
        }

        boolean kills() {
            return this == KILL_BEFORE || this == KILL_AFTER;
        }
    }

    private Wire(LedgerAddress address, Cut cut, int number) throws IOException {
        this.address = address;
        this.cut = cut;
        this.number = number;
        this.door = new ServerSocket(0, PATIENCE, InetAddress.getLoopbackAddress());
    }

    /** One to a server, which is cut at a number. */
    static Wire to(LedgerAddress address, Cut cut, int number) throws IOException {
        Wire wire = new Wire(address, cut, number);
        started("wire", wire::welcome);
        return wire;
    }

    /** Starts a thread that does not keep a process alive. */
    static void started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The same try as the process shall see it. */
    Trial seen(Trial trial) {
        String through = address.url().replaceFirst(":\\d+/", ":" + door.getLocalPort() + "/");
        return new Trial(trial.folder(), Optional.of(new LedgerAddress(through, address.user(), address.password())));
    }

    /** Says which process is at the other end. */
    void belongsTo(Process started) {
        process.complete(started);
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                WireLine line = new WireLine(this, client, server);
                started("wire up", line::carryUp);
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int port() {
        return Integer.parseInt(address.url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** Notes what is sent, and tells what happens there. */
    synchronized Cut at(String statement) {
        statements.add(statement.strip().toLowerCase(Locale.ROOT));
        return statements.size() == number ? cut : Cut.NOTHING;
    }

    /** Kills the process, if that is what happens here. */
    void strike(Cut here) {
        if (here.kills()) {
            process.join().destroyForcibly();
            process.join().onExit().join();
        }
    }

    /** What was sent so far. */
    synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
