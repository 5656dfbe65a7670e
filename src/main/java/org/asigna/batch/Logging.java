package org.asigna.batch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.Reporter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * What the libraries log: errors, for people. It is set up here and not in a file, since to look for providers and files
 * through all jars takes a tenth of a short command.
 */
public final class Logging implements SLF4JServiceProvider {
    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n";

    /** Who calls these is told what broke by an exception, and tells it. */
    private static final List<String> TELLING = List.of(
            "org.springframework.batch", "org.springframework.transaction", "org.springframework.jdbc", "org.flywaydb");

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();

    /** Names itself to the libraries; to be called before the first of them logs. */
    public static void prepare() {
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, Logging.class.getName());
        System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
    }

    /**
     * Sets what is logged while a job runs.
     *
     * @param verbose whether the libraries say what they do
     */
    static void start(boolean verbose) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(verbose ? Level.INFO : Level.ERROR);
            TELLING.forEach(name -> context.getLogger(name).setLevel(verbose ? null : Level.OFF));
        }
    }

    @Override
    public void initialize() {
        context.setMDCAdapter(mdc);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> people = new ConsoleAppender<>();
        people.setContext(context);
        people.setTarget("System.err");
        people.setEncoder(encoder);
        people.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.ERROR);
        root.addAppender(people);
        TELLING.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        context.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return mdc;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
