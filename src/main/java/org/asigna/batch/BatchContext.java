package org.asigna.batch;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
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
        Logging.start(verbose);
        SpringApplication application = new SpringApplication(BatchConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(verbose);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("spring.batch.jdbc.initialize-schema", "never"));
        // Boot's own would look for files of settings and of logging, which there are none of, at every start
        application.setListeners(List.of());
        application.setInitializers(
                List.of(starting -> starting.getBeanFactory().registerSingleton("dataSource", ledger)));
        return new BatchContext(application.run());
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
