package org.ithaca.people.skills.taxonomy;

import java.util.Set;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the packed starter taxonomy into the database before the first page is served, only when
 * it changed. A skill that a later version leaves out stays, as people may have it.
 */
@Component
class StarterTaxonomy implements SmartInitializingSingleton {

  private final Skills skills;
  private final TaxonomyChange change;
  private final SkillIndexes indexes;
  private final TransactionTemplate transaction;

  StarterTaxonomy(
      Skills skills,
      TaxonomyChange change,
      SkillIndexes indexes,
      PlatformTransactionManager transactions) {
    this.skills = skills;
    this.change = change;
    this.indexes = indexes;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    load(StarterFile.packed());
    indexes.refresh();
  }

  void load(String content) {
    var hash = StarterFile.hash(content);
    transaction.executeWithoutResult(status -> {
      if (change.begin().equals(hash)) {
        return;
      }
      var taxonomy = StarterFile.parse(content);
      skills.removeRelations(
          SkillSource.STARTER, SkillSource.STARTER, Set.of(Kind.BROADER, Kind.RELATED));
      change.replace(taxonomy.skills(), taxonomy.relations());
      skills.setStarterHash(hash);
    });
  }
}
