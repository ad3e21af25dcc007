package org.ithaca.programs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ithaca.common.web.Page;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Format;
import org.ithaca.formats.Place;
import org.ithaca.programs.Importance;
import org.ithaca.programs.Matching;

/** A program's settings told as sentences: what a good match means here, and what must hold. */
public record GoodMatch(Format format, Matching matching) {

  /** From what counts most to what counts least. */
  public List<String> sentences(Page page) {
    var levels = new TreeMap<Importance, List<String>>();
    for (var each : matching.counting()) {
      levels
          .computeIfAbsent(Importance.of(each.weight()), _ -> new ArrayList<>())
          .add(Says.clause(page, format, each));
    }
    var sentences = new ArrayList<String>();
    levels
        .descendingMap()
        .forEach((importance, clauses) ->
            sentences.add(
                page.t(
                    sentences.isEmpty() ? "programs.good-match.first" : "programs.good-match.more",
                    Says.list(page, clauses),
                    page.t("programs.importance." + importance.key()))));
    return sentences.isEmpty() ? List.of(page.t("programs.good-match.nothing")) : sentences;
  }

  /** What must hold for a match to be possible. */
  public List<String> rules(Page page) {
    var rules = matching.rules();
    var told = new ArrayList<String>();
    gap(page).ifPresent(told::add);
    if (rules.outsideReportingLine()) {
      told.add(page.t("programs.good-match.rule.reporting-line"));
    }
    if (rules.newPartnersOnly()) {
      told.add(page.t("programs.good-match.rule.past-partner"));
    }
    if (rules.commonLanguage()) {
      told.add(page.t("programs.good-match.rule.language"));
    }
    if (rules.leastOverlapMinutes() > 0) {
      told.add(page.t("programs.good-match.rule.overlap", rules.leastOverlapMinutes()));
    }
    for (var place : Place.values()) {
      if (rules.at(place) != Crossing.ANY) {
        told.add(page.t("programs.good-match.rule." + place.key() + "." + rules.at(place).key()));
      }
    }
    told.add(page.t("programs.good-match.rule.avoid-list"));
    return told;
  }

  private Optional<String> gap(Page page) {
    var least = matching.rules().leastLevelGap();
    var most = matching.rules().mostLevelGap();
    if (least == null && most == null) {
      return Optional.empty();
    }
    int from = least == null ? 0 : least;
    int to = most == null ? 0 : most;
    var kind = least == null ? "most" : most == null ? "least" : from == to ? "exactly" : "between";
    boolean alike = format.mainTie().joinsAlike();
    return Optional.of(
        page.t(
            "programs.good-match.rule.level-gap." + kind + (alike ? ".alike" : ""),
            Says.heading(page, Says.giver(page, format)),
            Says.receiver(page, format),
            from,
            to,
            Math.abs(from),
            Math.abs(to)));
  }
}
