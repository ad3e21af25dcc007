package org.ithaca.common.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table to see by whether what was committed is still there. */
final class Notes {

  private Notes() {}

  static void write(EmbeddedPostgres postgres, String text) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement table = connection.createStatement()) {
      table.execute("create table if not exists note (text text)");
      try (PreparedStatement row = connection.prepareStatement("insert into note values (?)")) {
        row.setString(1, text);
        row.executeUpdate();
      }
    }
  }

  static List<String> read(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select text from note")) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
  }
}
