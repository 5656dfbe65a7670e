package org.asigna.cli;

import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.asigna.batch.Logging;
import org.asigna.language.Language;
import org.asigna.serve.Job;
import org.asigna.serve.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The log of a process that serves. No mail address stands in it; names of customers and contacts are in no line that commands
 * say to people.
 */
final class ServeLog implements Journal {
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>()\"',;:]+@[^\\s@<>()\"',;:]+");
    private static final String JOB = "asigna.job";

    private final Logger log = LoggerFactory.getLogger(Logging.SERVING);
    private final Program program;
    private final CommonOptions common;
    private final Language language;

    ServeLog(Program program, CommonOptions common, Language language) {
        this.program = program;
        this.common = common;
        this.language = language;
    }

    /** Says something of the process itself. */
    void say(String key, Object... details) {
        say(log.atInfo(), key, details);
    }

    private void say(LoggingEventBuilder line, String key, Object... details) {
        line.log(plain(language.phrases().say(key, details)));
    }

    private static String plain(String line) {
        return MAIL_ADDRESS.matcher(Plain.text(line)).replaceAll("…");
    }

    @Override
    public void begins(Job job, Occasion occasion, Instant due) {
        String key =
                switch (occasion) {
                    case DUE -> "serve.begins";
                    case MISSED -> "serve.begins.missed";
                    case AGAIN -> "serve.begins.again";
                };
        say(of(job, log.atInfo()), key, job.name(), due.toString());
    }

    @Override
    public void ended(Job job, int exitCode, Duration took) {
        LoggingEventBuilder line = job.isWell(exitCode) ? log.atInfo() : log.atError();
        say(
                of(job, line).addKeyValue("asigna.exit", exitCode).addKeyValue("asigna.milliseconds", took.toMillis()),
                "serve.ended",
                job.name(),
                exitCode,
                took.toSeconds());
    }

    @Override
    public void waits(Job job, Exception why) {
        say(of(job, log.atWarn()), "serve.waits", job.name(), Failure.of(why).sentence(program, common, language));
    }

    private static LoggingEventBuilder of(Job job, LoggingEventBuilder line) {
        return line.addKeyValue(JOB, job.name());
    }

    /** Takes what the command of a job says to people, and logs it line by line. */
    Writer people(Job job) {
        return new Lines(job);
    }

    /** Gathers what is written until a line is whole. */
    private final class Lines extends Writer {
        private final Job job;
        private final StringBuilder line = new StringBuilder();

        Lines(Job job) {
            this.job = job;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    end();
                } else {
                    line.append(text[i]);
                }
            }
        }

        private void end() {
            if (!line.toString().isBlank()) {
                of(job, log.atInfo()).log(plain(line.toString().stripTrailing()));
            }
            line.setLength(0);
        }

        @Override
        public void flush() {
            // a line is logged when it is whole
        }

        @Override
        public void close() {
            end();
        }
    }
}
