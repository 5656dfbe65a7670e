package org.asigna.serve.spring;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;
import org.asigna.serve.Duty;
import org.asigna.serve.ServeSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The addresses that answer how it goes with a process that serves: {@code /actuator/health}, with {@code /liveness} and {@code
 * /readiness} below it, and {@code /actuator/prometheus}. There is nothing else, and nothing that changes anything.
 */
public final class Endpoints implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String url;

    private Endpoints(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /**
     * Starts to answer.
     *
     * @param home whose disk is watched
     * @throws IOException if another process has the port, or this machine not the address
     */
    public static Endpoints start(ServeSettings settings, Path home, List<Duty> duties, Meters meters)
            throws IOException {
        SpringApplication application = new SpringApplication(EndpointsConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setListeners(List.of());
        // these count more than variables of the environment that are meant for others, like SERVER_PORT
        application.setInitializers(List.of(starting -> {
            starting.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("asigna", properties(settings, home)));
            starting.getBeanFactory().registerSingleton("jobsHealthIndicator", new JobsHealth(duties));
            starting.getBeanFactory().registerSingleton("meters", meters);
        }));
        try {
            ConfigurableApplicationContext context = application.run();
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            return new Endpoints(context, "http://" + host(settings) + ":" + port + "/actuator");
        } catch (RuntimeException refused) {
            if (isTaken(refused)) {
                throw new ToldException(
                        Telling.of("serve.port-taken", host(settings), Integer.toString(settings.port())), refused);
            }
            throw refused;
        }
    }

    private static String host(ServeSettings settings) {
        String address = settings.address().getHostAddress();
        return settings.address() instanceof Inet6Address ? "[" + address + "]" : address;
    }

    private static Map<String, Object> properties(ServeSettings settings, Path home) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        properties.put("server.tomcat.threads.max", 4);
        properties.put("server.tomcat.threads.min-spare", 1);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.show-details", "always");
        properties.put("management.endpoint.health.probes.enabled", true);
        properties.put("management.health.diskspace.path", home.toString());
        return properties;
    }

    private static boolean isTaken(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    /** Where all of it is. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
    }
}
