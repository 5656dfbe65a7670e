package org.asigna.home;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who runs the program, and where.
 *
 * @param user the name of the user at the operating system
 * @param host the name of the machine
 */
public record Operator(String user, String host) {
    /** The one who runs this process; {@code localhost} if the machine does not know its own name. */
    public static Operator current() {
        return new Operator(System.getProperty("user.name", "unknown"), hostName());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
