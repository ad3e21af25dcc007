package org.ithaca.formats.files;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.formats.Agreement;
import org.ithaca.formats.Cadence;
import org.ithaca.formats.Closing;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Crossing;
import org.ithaca.formats.Format;
import org.ithaca.formats.Guide;
import org.ithaca.formats.Measure;
import org.ithaca.formats.MeasureTaken;
import org.ithaca.formats.Place;
import org.ithaca.formats.RoleKey;
import org.ithaca.formats.SessionTime;
import org.ithaca.formats.Span;
import org.ithaca.formats.Term;

/** What must hold between the fields about conduct: rhythm, guide, goals, criteria, closing. */
final class ConductRules {

  private final Format format;
  private final Findings findings;

  private ConductRules(Format format, Findings findings) {
    this.format = format;
    this.findings = findings;
  }

  /** Runs a rule when the fields it looks at could be read. */
  interface Given {
    void check(Runnable rule, String... fields);
  }

  static void check(Format format, Findings findings, Given given) {
    ConductRules rules = new ConductRules(format, findings);
    given.check(rules::cadence, "cadence");
    given.check(rules::guideNames, "guide", "roles");
    given.check(rules::guideTimes, "guide", "roles", "cadence", "size");
    given.check(rules::rolesNamed, "roles", "goals", "feedback", "measures", "closing");
    given.check(rules::agreement, "roles", "agreement", "consent");
    given.check(rules::closing, "closing", "measures");
    given.check(rules::criteria, "criteria", "boundary");
  }

  private void cadence() {
    Cadence cadence = format.cadence();
    long between = (cadence.meetings().usual() - 1L) * cadence.interval().usual().minutes();
    if (between > cadence.duration().usual().minutes()) {
      findings.note(
          "cadence.duration.default",
          "is "
              + cadence.duration().usual()
              + "; "
              + cadence.meetings().usual()
              + " meetings "
              + cadence.interval().usual()
              + " apart take longer");
    }
  }

  private void guideNames() {
    Guide guide = format.guide();
    FormatRules.unique(findings, "guide.parts", guide.parts(), Guide.Part::key);
    FormatRules.unique(findings, "guide.sessions", guide.sessions(), Guide.Session::key);
    boolean ordinary =
        guide.sessions().stream().anyMatch(session -> session.when() == SessionTime.EACH);
    if (!ordinary) {
      findings.note("guide.sessions", "has no plan with when: each; every format needs one");
    }
    List<String> leads = new ArrayList<>(List.of(Guide.EVERYONE));
    format.roleKeys().forEach(role -> leads.add(role.value()));
    guide.parts().forEach(part -> leads.add(part.key()));
    for (int i = 0; i < guide.sessions().size(); i++) {
      List<Guide.Step> steps = guide.sessions().get(i).steps();
      String path = "guide.sessions[" + i + "].steps";
      FormatRules.unique(findings, path, steps, Guide.Step::key);
      for (int j = 0; j < steps.size(); j++) {
        String lead = steps.get(j).lead();
        if (!leads.contains(lead)) {
          findings.note(
              path + "[" + j + "].lead",
              "is "
                  + lead
                  + "; it must be one of "
                  + String.join(", ", leads)
                  + Spelling.suggestion(lead, leads));
        }
      }
    }
  }

  private void guideTimes() {
    Span meeting = format.cadence().meeting().usual();
    List<Guide.Session> sessions = format.guide().sessions();
    for (int i = 0; i < sessions.size(); i++) {
      Span length = format.length(sessions.get(i));
      if (length.compareTo(meeting) > 0) {
        findings.note(
            "guide.sessions[" + i + "]", "takes " + length + "; a meeting is " + meeting + " long");
      }
    }
  }

  private void rolesNamed() {
    roles("goals.owners", format.goals().owners());
    roles("feedback.own-learning", format.feedback().ownLearning());
    List<MeasureTaken> measures = format.measures();
    FormatRules.unique(findings, "measures", measures, MeasureTaken::measure);
    for (int i = 0; i < measures.size(); i++) {
      roles("measures[" + i + "].asked", measures.get(i).asked());
    }
    List<Closing.NextStep> next = format.closing().next();
    FormatRules.unique(findings, "closing.next", next, Closing.NextStep::key);
    for (int i = 0; i < next.size(); i++) {
      roles("closing.next[" + i + "].offered-to", next.get(i).offeredTo());
    }
  }

  private void roles(String path, List<RoleKey> roles) {
    for (int i = 0; i < roles.size(); i++) {
      FormatRules.isRole(format, findings, path + "[" + i + "]", roles.get(i));
    }
  }

  private void agreement() {
    Agreement agreement = format.agreement();
    FormatRules.unique(findings, "agreement.sections", agreement.sections(), section -> section);
    List<String> lacking =
        Agreement.NEEDED.stream().filter(each -> !agreement.sections().contains(each)).toList();
    if (!lacking.isEmpty()) {
      findings.note("agreement.sections", "lacks " + String.join(", ", lacking));
    }
    roles("agreement.confirmed-by", agreement.confirmedBy());
    roles("consent.asks", format.consent().asks());
  }

  private void closing() {
    List<Measure> taken = format.measures().stream().map(MeasureTaken::measure).toList();
    List<Measure> reports = format.closing().reports();
    for (int i = 0; i < reports.size(); i++) {
      if (!taken.contains(reports.get(i))) {
        findings.note(
            "closing.reports[" + i + "]",
            "is "
                + reports.get(i).key()
                + ", which is not measured; it must be one of "
                + String.join(", ", taken.stream().map(Term::key).toList()));
      }
    }
  }

  private void criteria() {
    List<CriterionWeight> criteria = format.criteria();
    FormatRules.unique(findings, "criteria", criteria, CriterionWeight::criterion);
    for (int i = 0; i < criteria.size(); i++) {
      CriterionWeight each = criteria.get(i);
      String path = "criteria[" + i + "]";
      if (!each.criterion().aims().contains(each.aim())) {
        findings.note(
            path + ".aim",
            "is "
                + each.aim().key()
                + "; for "
                + each.criterion().key()
                + " it must be one of "
                + String.join(", ", each.criterion().aims().stream().map(Term::key).toList()));
      }
      decidedByBoundary(path, each.criterion());
    }
    if (criteria.stream().allMatch(each -> each.weight() == 0)) {
      findings.note("criteria", "has only weights of 0; at least one must be above");
    }
  }

  private void decidedByBoundary(String path, Criterion criterion) {
    for (Place place : Place.values()) {
      if (place.key().equals(criterion.key()) && format.boundary().at(place) != Crossing.ANY) {
        findings.note(
            path + ".criterion",
            "is "
                + criterion.key()
                + ", which boundary."
                + place.key()
                + " already decides for everybody");
      }
    }
  }
}
