package org.ithaca.people.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.database.Json;
import org.ithaca.people.sheets.HeaderFingerprint;
import org.ithaca.people.sheets.Mapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the columns of a sheet meant the last time it came, to a program or to a person. */
@Repository
class RememberedMappings {

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  RememberedMappings(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  private record Remembered(Mapping mapping) {}

  /**
   * @param scopes whose memory, the first counts most
   */
  Optional<Mapping> find(List<UUID> scopes, HeaderFingerprint fingerprint) {
    return jdbc.sql(
            """
            select mapping from sheet_mapping
            where fingerprint = :fingerprint and scope = any(:scopes)
            order by array_position(:scopes, scope) limit 1
            """)
        .param("fingerprint", fingerprint.value())
        .param("scopes", scopes.toArray(UUID[]::new))
        .query(Remembered.class)
        .optional()
        .map(Remembered::mapping);
  }

  void save(List<UUID> scopes, Collection<HeaderFingerprint> fingerprints, Mapping mapping) {
    jdbc.sql(
            """
            insert into sheet_mapping (scope, fingerprint, mapping, saved_at)
            select scope, fingerprint, :mapping, :now
            from unnest(:scopes) scope cross join unnest(:fingerprints) fingerprint
            on conflict (scope, fingerprint)
              do update set mapping = excluded.mapping, saved_at = excluded.saved_at
            """)
        .param("scopes", scopes.toArray(UUID[]::new))
        .param("fingerprints", values(fingerprints))
        .param("mapping", json.of(mapping))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void remove(List<UUID> scopes, Collection<HeaderFingerprint> fingerprints) {
    jdbc.sql(
            """
            delete from sheet_mapping
            where scope = any(:scopes) and fingerprint = any(:fingerprints)
            """)
        .param("scopes", scopes.toArray(UUID[]::new))
        .param("fingerprints", values(fingerprints))
        .update();
  }

  private static String[] values(Collection<HeaderFingerprint> fingerprints) {
    return fingerprints.stream().map(HeaderFingerprint::value).distinct().toArray(String[]::new);
  }
}
