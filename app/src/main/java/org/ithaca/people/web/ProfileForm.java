package org.ithaca.people.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A profile as it is typed, right or wrong, so that a form that comes back has everything in it.
 *
 * @param hours of the week that are free, as in {@link org.ithaca.common.ui.WeekGrid}
 */
public record ProfileForm(
    Map<ProfileField, String> texts,
    List<SkillLine> offered,
    List<SkillLine> sought,
    Set<Integer> hours) {

  public static final String OFFERED = "offered";
  public static final String LEVEL = "offeredLevel";
  public static final String SOUGHT = "sought";
  public static final String WHY = "soughtWhy";
  public static final String WEEK = "week";

  static final ProfileForm EMPTY = new ProfileForm(Map.of(), List.of(), List.of(), Set.of());

  private static final int FEWEST_LINES = 4;
  private static final int BLANK_LINES = 2;
  private static final int HOURS_A_WEEK = 168;

  static ProfileForm typed(MultiValueMap<String, String> sent) {
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    for (var field : ProfileField.values()) {
      texts.put(field, first(sent, field.key()));
    }
    return new ProfileForm(
        texts, lines(sent, OFFERED, LEVEL), lines(sent, SOUGHT, WHY), hours(sent));
  }

  public String text(ProfileField field) {
    return texts.getOrDefault(field, "");
  }

  /** What is filled, and some empty lines to go on with. */
  public List<SkillLine> offeredLines() {
    return withBlanks(offered);
  }

  public List<SkillLine> soughtLines() {
    return withBlanks(sought);
  }

  private static List<SkillLine> withBlanks(List<SkillLine> filled) {
    var lines = new ArrayList<>(filled);
    while (lines.size() < Math.max(FEWEST_LINES, filled.size() + BLANK_LINES)) {
      lines.add(SkillLine.BLANK);
    }
    return lines;
  }

  private static List<SkillLine> lines(
      MultiValueMap<String, String> sent, String name, String detail) {
    var lines = new ArrayList<SkillLine>();
    for (int line = 0; sent.containsKey(name + line + "Text"); line++) {
      var text = first(sent, name + line + "Text").strip();
      if (!text.isEmpty()) {
        lines.add(new SkillLine(first(sent, name + line), text, first(sent, detail + line)));
      }
    }
    return lines;
  }

  private static Set<Integer> hours(MultiValueMap<String, String> sent) {
    return sent.getOrDefault(WEEK, List.of()).stream()
        .filter(hour -> hour.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .filter(hour -> hour < HOURS_A_WEEK)
        .collect(Collectors.toSet());
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "");
  }
}
