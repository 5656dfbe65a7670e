package org.asigna.cli;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what broke in a line, and gives the exit code for it. Where it comes from is told with {@code --verbose}. */
record FailureHandler(Program program) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception broken, CommandLine command, ParseResult parsed) {
        HouseCommand own = command.getCommand();
        Failure failure = Failure.of(broken);
        program.tell(failure.line(program, own.common(), own.language()));
        if (own.common().verbose()) {
            program.tell(ThrowableProxyUtil.asString(new ThrowableProxy(broken)));
        }
        return failure.exitCode();
    }
}
