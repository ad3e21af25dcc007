package org.ithaca.programs.domain;

import java.util.List;
import java.util.Map;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.FormatRole;
import org.ithaca.formats.Place;
import org.ithaca.formats.Term;
import org.ithaca.programs.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people have not told yet although matching would use it. Nobody is worse off for it, but
 * their match is chosen from less.
 */
@Repository
public class MissingData {

  private final JdbcClient jdbc;

  MissingData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A part of the profile, and the condition that it is missing. */
  public enum Part implements Term {
    SKILLS_OFFERED(
        "not exists (select from person_skill s where s.person_id = p.id and s.side = 'offered')"),
    SKILLS_SOUGHT(
        "not exists (select from person_skill s where s.person_id = p.id and s.side = 'sought')"),
    EXPERIENCES("experiences = '{}' and experiences_sought = '{}'"),
    CAREER_LEVEL("career_level is null"),
    TEAM("team is null"),
    DEPARTMENT("department is null"),
    ORGANISATION("organisation_id is null"),
    SITE("site is null"),
    LANGUAGES("languages = '{}'"),
    TIME_ZONE("time_zone is null"),
    AVAILABILITY("availability is null"),
    VALUES("personal_values = '{}'");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }
  }

  /**
   * @param people how many of those enrolled have not told it
   */
  public record Missing(Part part, int people) {}

  /** What matching would use and somebody has not told; the most frequent first. */
  public List<Missing> count(Program program) {
    return List.of(Part.values()).stream()
        .filter(part -> isUsed(part, program))
        .map(part -> new Missing(part, count(part, program)))
        .filter(missing -> missing.people() > 0)
        .sorted((one, other) -> Integer.compare(other.people(), one.people()))
        .toList();
  }

  private int count(Part part, Program program) {
    return jdbc.sql(
            """
            select count(distinct p.id) from enrolment e join person p on p.id = e.person_id
            where e.program_id = :program and e.status = 'enrolled' and e.role = any(:roles) and
            """
                + part.condition)
        .params(Map.of("program", program.id().value(), "roles", roles(part, program)))
        .query(Integer.class)
        .single();
  }

  /** Only who gives is asked what they offer, and only who receives what they seek. */
  private static String[] roles(Part part, Program program) {
    return program.format().roles().stream()
        .filter(role -> concerns(part, role))
        .map(role -> role.key().value())
        .toArray(String[]::new);
  }

  private static boolean concerns(Part part, FormatRole role) {
    return switch (part) {
      case SKILLS_OFFERED -> role.gives();
      case SKILLS_SOUGHT -> role.receives();
      default -> true;
    };
  }

  private static boolean isUsed(Part part, Program program) {
    var rules = program.matching().rules();
    return switch (part) {
      case SKILLS_OFFERED, SKILLS_SOUGHT -> counts(Criterion.SKILLS, program);
      case EXPERIENCES -> counts(Criterion.EXPERIENCE, program);
      case CAREER_LEVEL ->
          counts(Criterion.LEVEL_GAP, program)
              || rules.leastLevelGap() != null
              || rules.mostLevelGap() != null;
      case TEAM -> counts(Criterion.TEAM, program) || rules.concern(Place.TEAM);
      case DEPARTMENT -> counts(Criterion.DEPARTMENT, program) || rules.concern(Place.DEPARTMENT);
      case ORGANISATION ->
          counts(Criterion.ORGANISATION, program) || rules.concern(Place.ORGANISATION);
      case SITE -> counts(Criterion.SITE, program) || rules.concern(Place.SITE);
      case LANGUAGES -> counts(Criterion.LANGUAGE, program) || rules.commonLanguage();
      case TIME_ZONE -> counts(Criterion.TIME_ZONE, program);
      case AVAILABILITY ->
          counts(Criterion.AVAILABILITY, program) || rules.leastOverlapMinutes() > 0;
      case VALUES -> counts(Criterion.VALUES, program);
    };
  }

  private static boolean counts(Criterion criterion, Program program) {
    return program.matching().on(criterion).weight() > 0;
  }
}
