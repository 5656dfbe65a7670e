package org.asigna.batch;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application while it runs jobs. */
public final class BatchContext implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private BatchContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it over the ledger's connections.
     *
     * @param verbose whether it logs what it does
     */
    public static BatchContext start(DataSource ledger, boolean verbose) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("logging.level.root", verbose ? "INFO" : "ERROR");
        if (!verbose) {
            // whoever started the job is told what broke by an exception, and tells it
            defaults.put("logging.level.org.springframework.batch", "OFF");
        }
        return new BatchContext(new SpringApplicationBuilder(BatchConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(verbose)
                .registerShutdownHook(false)
                .properties(defaults)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("dataSource", ledger))
                .run());
    }

    /** The jobs. */
    public Jobs jobs() {
        return bean(Jobs.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
