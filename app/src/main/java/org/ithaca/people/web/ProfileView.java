package org.ithaca.people.web;

import java.util.List;
import java.util.Map;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.ui.WeekGrid;
import org.ithaca.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Page data of {@code people/show}.
 *
 * @param own it is the reader's; then everything private is there too
 * @param languages by name
 * @param invitation what may be done so that the person can sign in
 * @param avoided names, only when it is one's own
 */
public record ProfileView(
    Person person,
    boolean own,
    String languages,
    @Nullable PersonChip manager,
    List<SkillLine> offered,
    List<SkillLine> sought,
    Map<String, String> attributes,
    Invitation invitation,
    List<String> avoided) {

  /** What may be done so that a person can sign in. */
  public enum Invitation {
    NONE,
    FIRST,
    AGAIN
  }

  public String address() {
    return own ? "/profile" : "/people/" + person.id();
  }

  public @Nullable WeekGrid week() {
    var week = person.profile().availability();
    return week == null || week.isEmpty() ? null : UsualWeek.grid(UsualWeek.hours(week));
  }

  /** The week in words where the grid is coarser. */
  public @Nullable String exactWeek() {
    var week = person.profile().availability();
    return week == null || !UsualWeek.hasHalfHours(week) ? null : week.toString();
  }

  /** Is there anything in the second column? */
  public boolean hasLife() {
    var profile = person.profile();
    return !profile.experiences().isEmpty()
        || !profile.experiencesSought().isEmpty()
        || !profile.values().isEmpty();
  }
}
