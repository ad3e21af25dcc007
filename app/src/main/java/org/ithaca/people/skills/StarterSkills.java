package org.ithaca.people.skills;

import org.ithaca.people.SkillId;
import org.ithaca.people.skills.index.SkillSource;

/** Skills of the starter taxonomy by their stable code, such as {@code team-leadership}. */
public final class StarterSkills {

  private StarterSkills() {}

  public static SkillId of(String code) {
    return new SkillId(SkillSource.STARTER.id(code));
  }
}
