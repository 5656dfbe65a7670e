package org.asigna.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A mail server on this machine that answers each command as it is told to, and keeps what it heard. */
final class ScriptedServer implements AutoCloseable {
    /** An answer that hangs up without a word. */
    static final String HANGS_UP = "";

    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private final Function<String, Optional<String>> answers;

    /** A server that answers a command so; {@code .} is the end of a letter. Empty is what servers answer. */
    ScriptedServer(Function<String, Optional<String>> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "a mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                serve(connection);
            } catch (IOException closed) {
                // the next one, if there is any
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = connection.getOutputStream();
        say(out, "220 ready");
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (letter && !line.equals(".")) {
                continue;
            }
            String answer = answer(line);
            if (answer.equals(HANGS_UP)) {
                return;
            }
            letter = answer.startsWith("354");
            say(out, answer);
        }
    }

    private String answer(String line) {
        return answers.apply(line).orElseGet(() -> switch (line.split(" ", -1)[0]) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        });
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
