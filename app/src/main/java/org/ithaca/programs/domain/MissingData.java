package org.ithaca.programs.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * A part of the profile, and the condition that it is missing. Only who gives is asked what they
   * offer, and only who receives what they seek.
   */
  public enum Part implements Term {
    SKILLS_OFFERED(
        """
        gives and not exists (
          select from person_skill s where s.person_id = p.id and s.side = 'offered')
        """),
    SKILLS_SOUGHT(
        """
        receives and not exists (
          select from person_skill s where s.person_id = p.id and s.side = 'sought')
        """),
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
    var parts = Stream.of(Part.values()).filter(part -> isUsed(part, program)).toList();
    return parts.isEmpty()
        ? List.of()
        : count(parts, program).stream()
            .filter(missing -> missing.people() > 0)
            .sorted(Comparator.comparingInt(Missing::people).reversed())
            .toList();
  }

  /** Looks at everybody once for all parts together. */
  private List<Missing> count(List<Part> parts, Program program) {
    var counts =
        parts.stream()
            .map(part -> "count(*) filter (where %s) as %s".formatted(part.condition, part))
            .collect(Collectors.joining(", "));
    return jdbc.sql(
            """
            with enrolled as (
              select person_id, bool_or(role = any(:giving)) as gives,
                bool_or(role = any(:receiving)) as receives
              from enrolment where program_id = :program and status = 'enrolled'
              group by person_id
            )
            select %s from enrolled join person p on p.id = person_id
            """
                .formatted(counts))
        .param("program", program.id().value())
        .param("giving", roles(program, FormatRole::gives))
        .param("receiving", roles(program, FormatRole::receives))
        .query((row, _) -> {
          var missing = new ArrayList<Missing>();
          for (var part : parts) {
            missing.add(new Missing(part, row.getInt(part.name())));
          }
          return missing;
        })
        .single();
  }

  private static String[] roles(Program program, Predicate<FormatRole> playing) {
    return program.format().roles().stream()
        .filter(playing)
        .map(role -> role.key().value())
        .toArray(String[]::new);
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
