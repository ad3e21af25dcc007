package org.ithaca.people.skills.taxonomy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes a whole source at once; others see it when the surrounding transaction commits. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaxonomyChange {

  private final Skills skills;
  private final SkillLinks links;
  private final ApplicationEventPublisher events;

  TaxonomyChange(Skills skills, SkillLinks links, ApplicationEventPublisher events) {
    this.skills = skills;
    this.links = links;
    this.events = events;
  }

  /** Waits for whoever else changes the taxonomy, on any node. */
  public String begin() {
    return skills.lockStarterHash();
  }

  public Set<UUID> listEscoIds() {
    return skills.listIds(SkillSource.ESCO);
  }

  /**
   * Writes skills, their labels and the relations that start from them anew.
   *
   * @return how many links between sources there are now
   */
  public int replace(Collection<Taxonomy.Skill> given, Collection<Taxonomy.Relation> relations) {
    skills.add(given);
    skills.replaceLabels(given);
    skills.replaceRelations(relations);
    int linked = links.renew();
    skills.changed();
    events.publishEvent(new TaxonomyChanged());
    return linked;
  }

  /** Removes those of these skills that somebody typed once and nobody has any more. */
  public void removeUnused(Collection<UUID> typed) {
    if (skills.removeUnused(typed) > 0) {
      skills.changed();
      events.publishEvent(new TaxonomyChanged());
    }
  }
}
