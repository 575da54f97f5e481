package studio.soliloquy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another process that has the database open until its input ends. */
final class HoldsDatabase {
    private HoldsDatabase() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], "sa", "")) {
            System.out.println(connection.isValid(1) ? "open" : "closed");
            System.in.readAllBytes();
        }
    }
}
