package org.ithaca.people.skills.esco;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;
import org.ithaca.people.skills.taxonomy.TaxonomyChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings any of ESCO's files into the taxonomy in one transaction. The same files again change
 * nothing; a further language adds its labels; what a file says about a skill replaces what was
 * said in the same language or about the same kind of relation before.
 */
@Component
public class EscoImport {

  private final TaxonomyChange taxonomy;
  private final SkillImports imports;
  private final Clock clock;

  EscoImport(TaxonomyChange taxonomy, SkillImports imports, Clock clock) {
    this.taxonomy = taxonomy;
    this.imports = imports;
    this.clock = clock;
  }

  @Transactional
  public SkillImport run(List<EscoFile> files, @Nullable AccountId by) {
    var reading = EscoReader.read(files);
    var skills = reading.skills();
    var rejections = new ArrayList<>(reading.rejections());
    taxonomy.begin();
    var relations = relations(reading, skills, rejections);
    int labels = skills.stream().mapToInt(each -> each.labels().size()).sum();
    int linked = taxonomy.replace(skills, relations);
    var done =
        new SkillImport(
            Ids.next(clock),
            clock.instant(),
            by,
            files.stream().map(EscoFile::name).toList(),
            skills.size(),
            labels,
            relations.size(),
            linked,
            (int) skills.stream().filter(each -> each.labels().isEmpty()).count(),
            rejections.size());
    imports.add(done, rejections);
    return done;
  }

  /** Relations with both ends in the files or already known; the others are rejected. */
  private List<Relation> relations(
      EscoReading reading, List<Skill> skills, List<Rejection> rejections) {
    var known = new HashSet<>(taxonomy.listEscoIds());
    known.addAll(skills.stream().map(Skill::id).collect(Collectors.toSet()));
    var relations = new ArrayList<Relation>();
    for (var link : reading.links()) {
      var relation = link.relation();
      if (known.contains(relation.from()) && known.contains(relation.to())) {
        relations.add(relation);
      } else {
        var content = link.from() + " → " + link.to();
        rejections.add(
            new Rejection(link.file(), link.line(), Rejection.Reason.NO_SUCH_SKILL, content));
      }
    }
    return relations.stream().distinct().toList();
  }
}
