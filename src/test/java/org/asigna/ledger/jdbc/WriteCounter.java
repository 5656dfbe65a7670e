package org.asigna.ledger.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes which tables are written to through a data source: one word pair a row sent, like {@code update run}. */
final class WriteCounter {
    private final List<String> writes = new ArrayList<>();

    /** The same data source, watched. */
    DataSource watching(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(source, arguments);
            return result instanceof Connection connection ? watching(connection) : result;
        });
    }

    /** What was written so far. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    private Connection watching(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? watching(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement watching(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (List.of("addBatch", "executeUpdate", "execute").contains(method.getName())) {
                writes.add(sql.strip().replaceAll("(?s)^((?:insert into|delete from|update)\\s+\\w+).*", "$1"));
            }
            return method.invoke(statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                WriteCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
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
