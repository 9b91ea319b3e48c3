package org.hueandcry.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service's database as its superuser sees it, to look behind the policies, and to connect as one of the service's roles. */
public final class Database {

    private Database() {}

    public static List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (Connection connection = superuser();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.put(found.getMetaData().getColumnLabel(column), found.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long count(String from, Object... parameters) {
        return (Long)
                rows("select count(*) as n from " + from, parameters).get(0).get("n");
    }

    public static void run(String sql) {
        try (Connection connection = superuser()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(address(), "postgres", null);
    }

    /** @param role for example {@code persons_app} */
    public static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(address(), role, role + "-local");
    }

    /** A transaction in which the policies take the caller to be of this authority, with the clearance of a supervisor. */
    public static Connection asCaller(String service, String authority) throws SQLException {
        Connection connection = as(service + "_app");
        connection.setAutoCommit(false);
        PreparedStatement set = connection.prepareStatement(
                "select set_config('app.caller', ?, true), set_config('app.clearance', '2', true)");
        set.setString(1, authority);
        set.executeQuery();
        return connection;
    }

    public static String plan(Connection connection, String query) throws SQLException {
        ResultSet lines = connection.createStatement().executeQuery("explain " + query);
        StringBuilder plan = new StringBuilder();
        while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }

    private static String address() {
        return System.getProperty(Parts.DATABASE_URL);
    }
}
