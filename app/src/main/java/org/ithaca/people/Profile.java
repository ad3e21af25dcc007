package org.ithaca.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about themself. Everything is optional: what is missing is shown as missing
 * and never counts against the person.
 *
 * @param careerLevel 1 (just starting) to 10 (leads the organisation); see docs/user/career-levels
 * @param languages ISO 639 codes such as {@code en}
 * @param experiences lived through first-hand, such as "became a parent", "changed career"
 * @param experiencesSought the ones the person is facing and would like to hear about
 * @param availability a usual week in the person's own time zone
 * @param relationshipCapacity how many relationships at once; the program's default where absent
 * @param attributes columns of an imported sheet that Ithaca keeps without reading them
 */
public record Profile(
    @Nullable String pronouns,
    @Nullable String jobTitle,
    @Nullable Integer careerLevel,
    @Nullable String team,
    @Nullable String department,
    @Nullable String organisation,
    @Nullable String site,
    @Nullable PersonId manager,
    @Nullable ZoneId timeZone,
    List<String> languages,
    List<SkillOffered> skillsOffered,
    List<SkillSought> skillsSought,
    List<String> experiences,
    List<String> experiencesSought,
    List<String> values,
    @Nullable WeeklyAvailability availability,
    @Nullable Integer relationshipCapacity,
    @Nullable Integer hoursAMonth,
    @Nullable String about,
    Map<String, String> attributes) {

  public static final Profile EMPTY =
      new Profile(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), null, null, null, null, Map.of());

  public Profile {
    languages = List.copyOf(languages);
    skillsOffered = List.copyOf(skillsOffered);
    skillsSought = List.copyOf(skillsSought);
    experiences = List.copyOf(experiences);
    experiencesSought = List.copyOf(experiencesSought);
    values = List.copyOf(values);
    attributes = Map.copyOf(attributes);
  }

  /**
   * @param level 1 (knows the basics) to 5 (others come to them), absent where not told
   */
  public record SkillOffered(SkillId skill, @Nullable Integer level) {}

  /**
   * @param why what the person wants to reach with it
   */
  public record SkillSought(SkillId skill, @Nullable String why) {}
}
