package org.ithaca.people.skills.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.View;
import org.ithaca.people.skills.index.SkillIndex;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Browsing the tree of skills. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class SkillsController {

  private static final int NEAR_SHOWN = 16;

  private final SkillIndexes indexes;

  SkillsController(SkillIndexes indexes) {
    this.indexes = indexes;
  }

  @GetMapping("/skills")
  View list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    var index = indexes.current();
    var languages = ReaderLanguages.of(request);
    var places =
        query.isBlank()
            ? index.roots()
            : index.search(query, languages, Math.max(1, page) * Paging.SIZE + 1).stream()
                .mapToInt(SkillIndex.Hit::skill)
                .toArray();
    return View.of(
        "skills/index",
        new SkillsView(query, paged(index, places, languages, page), false, hasEsco(index)));
  }

  @GetMapping("/skills/typed")
  View listTyped(@RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
    var index = indexes.current();
    var typed = index.listBySource(SkillSource.OWN);
    var skills = paged(index, typed, ReaderLanguages.of(request), page);
    return View.of("skills/index", new SkillsView("", skills, true, hasEsco(index)));
  }

  @GetMapping("/skills/{id}")
  View show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    var index = indexes.current();
    if (index.meaning(id) < 0) {
      indexes.refresh(); // typed a moment ago
      index = indexes.current();
    }
    int place = index.meaning(id);
    if (place < 0) {
      throw new NotFound();
    }
    var languages = ReaderLanguages.of(request);
    return View.of(
        "skills/show",
        new SkillView(
            "/skills/" + index.skill(place).id(),
            index.label(place, languages),
            index.skill(place).source() == SkillSource.OWN,
            links(index, index.broader(place), languages),
            names(index, place, languages),
            paged(index, index.narrower(place), languages, page),
            near(index, place, languages),
            hasEsco(index)));
  }

  private static boolean hasEsco(SkillIndex index) {
    return index.listBySource(SkillSource.ESCO).length > 0;
  }

  private static Paging<SkillLink> paged(
      SkillIndex index, int[] places, List<String> languages, int page) {
    var read =
        IntStream.of(places)
            .skip(Paging.offset(page, Paging.SIZE))
            .limit(Paging.SIZE + 1)
            .mapToObj(place -> SkillLink.to(index, place, languages, 0))
            .toList();
    return Paging.of(read, page, Paging.SIZE);
  }

  private static List<SkillLink> links(SkillIndex index, int[] places, List<String> languages) {
    return IntStream.of(places)
        .mapToObj(place -> SkillLink.to(index, place, languages, 0))
        .toList();
  }

  private static List<SkillLink> near(SkillIndex index, int place, List<String> languages) {
    int[] near = index.near(place);
    int[] weights = index.nearWeights(place);
    return IntStream.range(0, near.length)
        .mapToObj(i -> SkillLink.to(index, near[i], languages, weights[i]))
        .filter(link -> !link.label().isEmpty())
        .sorted(Comparator.comparingInt(SkillLink::nearness).reversed())
        .limit(NEAR_SHOWN)
        .toList();
  }

  /** All names by language, the reader's languages first. */
  private static List<SkillView.NamesInLanguage> names(
      SkillIndex index, int place, List<String> languages) {
    var byLanguage =
        new TreeMap<String, Set<String>>(
            Comparator.comparingInt((String each) -> rank(each, languages))
                .thenComparing(Comparator.naturalOrder()));
    for (var label : index.labels(place)) {
      if (!label.language().equals(Label.UNDETERMINED)) {
        byLanguage
            .computeIfAbsent(label.language(), key -> new LinkedHashSet<>())
            .add(label.text());
      }
    }
    return byLanguage.entrySet().stream()
        .map(each -> new SkillView.NamesInLanguage(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static int rank(String language, List<String> languages) {
    int at = languages.indexOf(language);
    return at < 0 ? languages.size() : at;
  }
}
