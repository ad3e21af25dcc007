package org.ithaca.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ithaca.formats.files.RecordCopy;

/**
 * A format of mentoring: everything one format file says. The product's behaviour follows from
 * these fields and never from the key.
 */
public record Format(
    @About(value = "version of this schema the file is written in", min = 1, max = 1) int schema,
    @About("short name; the file is called this, with .yaml") FormatKey key,
    @About(value = "place in the catalogue, from 1", min = 1, max = 9999) int number,
    @About("what one relationship looks like") Shape shape,
    @About("who gives and who receives") Direction direction,
    @About("how rank is meant to work inside") Power power,
    @About("how people come to be matched") Intake intake,
    @About("people in one relationship") Size size,
    @About(value = "roles people play", min = 1) List<FormatRole> roles,
    @About(value = "bonds between members, the main one first", min = 1) List<Tie> ties,
    @About("lines a match must or must not cross") Boundary boundary,
    @About("what people need so that they can talk at all") Contact contact,
    @About(value = "what a good match is made of, the main thing first", min = 1)
        List<Exchange> exchange,
    @About("what matching puts first") Fairness fairness,
    @About("whether people may meet a former partner again") Novelty novelty,
    @About("how often, how long and for how long people meet") Cadence cadence,
    @About("what happens in a meeting") Guide guide,
    @About("what progress is measured against") Goals goals,
    @About("how people give one another feedback") Feedback feedback,
    @About(value = "what is measured, when, and who is asked", min = 1) List<MeasureTaken> measures,
    @About("what ends a relationship and what comes next") Closing closing,
    @About("what the members agree on at the start") Agreement agreement,
    @About("how people are asked for their consent") Consent consent,
    @About(value = "what makes one match better than another", min = 1)
        List<CriterionWeight> criteria,
    @About("all words, by language; en is needed") Map<String, FormatText> texts) {

  /** The version of the schema this product reads. */
  public static final int SCHEMA = 1;

  /** The language every format is written in. */
  public static final String FIRST_LANGUAGE = "en";

  /** The matching problem that finds relationships of this format. */
  public MatchingProblem problem() {
    if (intake == Intake.ON_DEMAND) {
      return MatchingProblem.ROUTING;
    }
    return switch (shape) {
      case PAIR -> mainTie().joinsAlike() ? MatchingProblem.PAIRING : MatchingProblem.ASSIGNMENT;
      case STAR -> MatchingProblem.ASSIGNMENT;
      case GROUP -> size.isOpen() ? MatchingProblem.ASSIGNMENT : MatchingProblem.GROUPING;
      case BOARD -> MatchingProblem.GROUPING;
      case RING -> MatchingProblem.RINGS;
      case CASCADE -> MatchingProblem.CASCADE;
      case NETWORK -> MatchingProblem.PORTFOLIO;
      case ROTATION -> MatchingProblem.ROTATION;
      case OPEN_CALL -> MatchingProblem.ROUTING;
    };
  }

  public boolean isTwoWay() {
    return direction == Direction.TWO_WAY;
  }

  public boolean isReverse() {
    return direction == Direction.REVERSE;
  }

  /** The tie that matching is mostly about. */
  public Tie mainTie() {
    return ties.getFirst();
  }

  /** How far apart the two ends of the main tie may be. */
  public Stage stage() {
    return mainTie().stage();
  }

  public FormatRole getRole(RoleKey role) {
    return findRole(role)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "format " + key + " has no role " + role + "; it has " + roleKeys()));
  }

  public Optional<FormatRole> findRole(RoleKey role) {
    return roles.stream().filter(each -> each.key().equals(role)).findFirst();
  }

  public List<RoleKey> roleKeys() {
    return roles.stream().map(FormatRole::key).toList();
  }

  public List<FormatRole> listGivers() {
    return roles.stream().filter(FormatRole::gives).toList();
  }

  public List<FormatRole> listReceivers() {
    return roles.stream().filter(FormatRole::receives).toList();
  }

  /** How long a session takes in a relationship of the usual size. */
  public Span length(Guide.Session session) {
    long minutes = 0;
    for (Guide.Step step : session.steps()) {
      int times = step.repeat() == Repeat.ONCE ? 1 : leaders(step.lead());
      minutes += step.time().minutes() * times;
    }
    return Span.ofMinutes(Math.toIntExact(minutes));
  }

  /** How many people take the lead of a step, one after the other. */
  private int leaders(String lead) {
    return roles.stream()
        .filter(role -> role.key().value().equals(lead))
        .mapToInt(role -> Math.min(role.count().max().orElse(size.usual()), size.usual()))
        .findFirst()
        .orElse(size.usual());
  }

  /** The rules without which a match is not possible, as the fields ask for them. */
  public Set<HardRule> hardRules() {
    Set<HardRule> rules = EnumSet.of(HardRule.AVOID_LIST);
    if (ties.stream().anyMatch(tie -> !tie.stage().isOpen())) {
      rules.add(HardRule.LEVEL_GAP);
    }
    if (boundary.ownReportingLine() == OwnLine.NEVER) {
      rules.add(HardRule.REPORTING_LINE);
    }
    if (novelty != Novelty.MAY_REPEAT) {
      rules.add(HardRule.PAST_PARTNER);
    }
    if (contact.commonLanguage()) {
      rules.add(HardRule.COMMON_LANGUAGE);
    }
    if (!contact.minimumOverlap().isNone()) {
      rules.add(HardRule.MINIMUM_OVERLAP);
    }
    for (Place place : Place.values()) {
      if (boundary.at(place) != Crossing.ANY) {
        rules.add(HardRule.boundary(place));
      }
    }
    return rules;
  }

  /** The words in a language, or in English where the file has none in it. */
  public FormatText text(Locale locale) {
    FormatText first = texts.get(FIRST_LANGUAGE);
    FormatText text = texts.getOrDefault(locale.getLanguage(), first);
    if (text == null) {
      throw new IllegalStateException("format " + key + " has no texts; read it from a file");
    }
    return text;
  }

  public Format withKey(FormatKey changed) {
    return RecordCopy.with(this, "key", changed);
  }

  public Format withSize(Size changed) {
    return RecordCopy.with(this, "size", changed);
  }

  public Format withRoles(List<FormatRole> changed) {
    return RecordCopy.with(this, "roles", List.copyOf(changed));
  }

  public Format withTies(List<Tie> changed) {
    return RecordCopy.with(this, "ties", List.copyOf(changed));
  }

  /** The same format with another stage on its main tie. */
  public Format withStage(Stage changed) {
    Tie main = mainTie();
    List<Tie> all = new ArrayList<>(ties);
    all.set(0, new Tie(main.key(), main.from(), main.to(), main.mutual(), main.each(), changed));
    return withTies(all);
  }

  public Format withBoundary(Boundary changed) {
    return RecordCopy.with(this, "boundary", changed);
  }

  public Format withContact(Contact changed) {
    return RecordCopy.with(this, "contact", changed);
  }

  public Format withFairness(Fairness changed) {
    return RecordCopy.with(this, "fairness", changed);
  }

  public Format withNovelty(Novelty changed) {
    return RecordCopy.with(this, "novelty", changed);
  }

  public Format withCadence(Cadence changed) {
    return RecordCopy.with(this, "cadence", changed);
  }

  public Format withConsent(Consent changed) {
    return RecordCopy.with(this, "consent", changed);
  }

  public Format withCriteria(List<CriterionWeight> changed) {
    return RecordCopy.with(this, "criteria", List.copyOf(changed));
  }
}
