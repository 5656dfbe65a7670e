package org.asigna.crash;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.asigna.crash.Wire.Cut;

/**
 * One connection through a {@link Wire}, message by message (the documentation of PostgreSQL, "Frontend/Backend Protocol"): each
 * is a letter, its length and its body, but for those that begin a connection, which have no letter.
 */
final class WireLine implements Closeable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final Wire wire;
    private final Socket client;
    private final Socket server;
    private final Map<String, String> prepared = new HashMap<>();
    private String statement = "";
    private volatile Cut unanswered = Cut.NOTHING;

    WireLine(Wire wire, Socket client, Socket server) {
        this.wire = wire;
        this.client = client;
        this.server = server;
    }

    /** Carries what the process sends, until one side ends. */
    void carryUp() {
        try (this) {
            DataInputStream in = in(client);
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            begin(in, out);
            Wire.started("wire down", this::carryDown);
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                add(sent, type, body);
                note(type, body);
                if (type != 'P' && type != 'B' && type != 'D' && type != 'E') {
                    if (!passes(type)) {
                        return;
                    }
                    out.write(sent.toByteArray());
                    sent.reset();
                }
            }
        } catch (IOException broken) {
            // what breaks is a connection, and its other side is closed with it
        }
    }

    /** Whether what was gathered goes on: what asks for an answer is numbered. */
    private boolean passes(int type) {
        if (type != 'S' && type != 'Q' && type != 'c') {
            return true;
        }
        Cut here = wire.at(statement);
        if (here == Cut.NOTHING) {
            return true;
        }
        unanswered = here;
        if (here.isAfter()) {
            return true;
        }
        wire.strike(here);
        return false;
    }

    /** Passes on what begins a connection; offers to encrypt it are declined by the server with one letter. */
    private void begin(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            int length = in.readInt();
            code = in.readInt();
            out.writeInt(length);
            out.writeInt(code);
            out.write(in.readNBytes(length - 2 * Integer.BYTES));
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write(server.getInputStream().read());
            }
        } while (code == SSL_REQUEST || code == GSS_REQUEST);
    }

    private void note(int type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String[] parts = text.split("\0", 3);
        switch (type) {
            case 'P' -> prepared.put(parts[0], parts[1]);
            case 'B' -> statement = prepared.getOrDefault(parts[1], "");
            case 'Q' -> statement = parts[0];
            default -> {}
        }
    }

    private void carryDown() {
        try (this) {
            DataInputStream in = in(server);
            for (int type = in.read(); type >= 0; type = in.read()) {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                add(answer, type, in.readNBytes(in.readInt() - Integer.BYTES));
                if (!unanswered.isAfter()) {
                    client.getOutputStream().write(answer.toByteArray());
                } else if (type == 'Z' || type == 'G') {
                    wire.strike(unanswered);
                    return;
                }
            }
        } catch (IOException broken) {
            // what breaks is a connection, and its other side is closed with it
        }
    }

    private static void add(ByteArrayOutputStream bytes, int type, byte[] body) throws IOException {
        DataOutputStream message = new DataOutputStream(bytes);
        message.write(type);
        message.writeInt(body.length + Integer.BYTES);
        message.write(body);
    }

    private static DataInputStream in(Socket socket) throws IOException {
        InputStream bytes = socket.getInputStream();
        return new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
