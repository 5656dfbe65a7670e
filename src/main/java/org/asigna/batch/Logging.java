package org.asigna.batch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.Reporter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the libraries log: errors, for people. It is set up here and not in a file, since to look for providers and files
 * through all jars takes a tenth of a short command.
 */
public final class Logging implements SLF4JServiceProvider {
    /** What a process that goes on says of itself. */
    public static final String SERVING = "org.asigna.serve";

    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n";
    private static final String SERVING_PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %msg%n";

    /** Who calls these is told what broke by an exception, and tells it. */
    private static final List<String> TELLING = List.of(
            "org.springframework.batch",
            "org.springframework.transaction",
            "org.springframework.jdbc",
            "org.springframework.boot",
            "org.flywaydb");

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

    /**
     * Sets how a process logs that goes on: what it does, and what breaks.
     *
     * @param json whether each line is an object, by the Elastic Common Schema
     */
    public static void serve(boolean json) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.putObject(Environment.class.getName(), new StandardEnvironment());
            log(context, json ? structured() : lines(SERVING_PATTERN));
            context.getLogger(SERVING).setLevel(Level.INFO);
            // what Tomcat says to Java's own loggers
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static Encoder<ILoggingEvent> lines(String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(pattern);
        return encoder;
    }

    private static Encoder<ILoggingEvent> structured() {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setFormat("ecs");
        return encoder;
    }

    private static void log(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> people = new ConsoleAppender<>();
        people.setContext(context);
        people.setTarget("System.err");
        people.setEncoder(encoder);
        people.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(people);
    }

    @Override
    public void initialize() {
        context.setMDCAdapter(mdc);
        log(context, lines(PATTERN));
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
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
