package org.asigna.ledger.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what a database is told to do, statements and commits alike, and may stop for ever before one of them. */
final class PausingSource {
    private final int last;
    private final Runnable pause;
    private int count;

    /**
     * Counts.
     *
     * @param last how many are let through
     * @param pause what is done before the one after; it need not return
     */
    PausingSource(int last, Runnable pause) {
        this.last = last;
        this.pause = pause;
    }

    /** The same data source, watched. */
    DataSource watching(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(source, arguments);
            return result instanceof Connection connection ? watching(connection) : result;
        });
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    private Connection watching(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            pass(method, List.of("commit", "rollback"));
            Object result = method.invoke(connection, arguments);
            return result instanceof Statement statement
                    ? watching(statement, method.getReturnType().asSubclass(Statement.class))
                    : result;
        });
    }

    private <T extends Statement> T watching(Statement statement, Class<T> type) {
        return proxy(type, (method, arguments) -> {
            pass(method, List.of("execute", "executeUpdate", "executeQuery", "executeBatch"));
            return method.invoke(statement, arguments);
        });
    }

    private void pass(Method method, List<String> counted) {
        if (counted.contains(method.getName()) && count++ == last) {
            pause.run();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                PausingSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws ReflectiveOperationException;
    }
}
