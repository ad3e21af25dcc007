package org.ithaca.common.database;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a record as a {@code jsonb} parameter; reading back is done by the shared JdbcClient. */
@Component
public class Json {

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public PGobject of(Object value) {
    var parameter = new PGobject();
    parameter.setType("jsonb");
    try {
      parameter.setValue(mapper.writeValueAsString(value));
    } catch (SQLException e) {
      throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
    }
    return parameter;
  }
}
