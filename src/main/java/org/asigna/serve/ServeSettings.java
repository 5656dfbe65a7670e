package org.asigna.serve;

import java.net.InetAddress;
import java.util.List;

/**
 * How a process serves.
 *
 * @param jobs what it does, one at least, each name once
 * @param address where it answers how it goes
 * @param port the port there; 0 for any that is free
 * @param json whether each line of its log is an object in JSON
 */
public record ServeSettings(List<Job> jobs, InetAddress address, int port, boolean json) {
    public ServeSettings {
        jobs = List.copyOf(jobs);
    }
}
