package dev.qualitysdk.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections fail where a test says so, before or after what was asked was done. */
final class BreakableDatabase implements DataSource {

    /** One failure to come: at which call of which method, whether it is done first, and what is thrown. */
    record Failure(String method, int after, boolean done, SQLException thrown) {}

    private final DataSource source;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private int calls;

    BreakableDatabase(DataSource source) {
        this.source = source;
    }

    /** Lets the call of a method fail that comes after a number of others of that method. */
    void fail(String method, int after, boolean done, SQLException thrown) {
        failures.add(new Failure(method, after, done, thrown));
        calls = 0;
    }

    /** Lets nothing fail any more. */
    void forget() {
        failures.clear();
        calls = 0;
    }

    boolean hasFailed() {
        return failures.isEmpty();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    if (!(result instanceof PreparedStatement statement)) {
                        return result;
                    }
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (inner, of, values) -> call(statement, of, values));
                });
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Failure next = failures.peek();
        boolean fails = next != null && next.method.equals(method.getName()) && calls++ == next.after;
        if (next == null || !fails) {
            return invoke(target, method, arguments);
        }
        failures.remove();
        calls = 0;
        if (next.done) {
            invoke(target, method, arguments);
        }
        throw next.thrown;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
