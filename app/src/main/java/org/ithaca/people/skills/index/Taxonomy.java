package org.ithaca.people.skills.index;

import java.util.List;
import java.util.UUID;

/** All skills with labels and relations, as the database holds them. */
public record Taxonomy(long version, List<Skill> skills, List<Relation> relations) {

  public static final Taxonomy EMPTY = new Taxonomy(-1, List.of(), List.of());

  /**
   * @param heading a heading of the tree rather than something a person can do
   */
  public record Skill(
      UUID id, SkillSource source, String code, boolean heading, List<Label> labels) {}

  /**
   * @param language ISO 639, or {@code und} for what people typed
   */
  public record Label(String language, String text, boolean preferred) {

    public static final String UNDETERMINED = "und";
  }

  public record Relation(UUID from, UUID to, Kind kind) {}

  /** Broader reads "to is broader than from"; the others hold in both directions. */
  public enum Kind {
    BROADER,
    RELATED,
    ESSENTIAL,
    OPTIONAL,
    SAME
  }
}
