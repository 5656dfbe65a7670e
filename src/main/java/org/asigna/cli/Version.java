package org.asigna.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
        return new String[] {"asigna " + version, "Java " + Runtime.version()};
    }
}
