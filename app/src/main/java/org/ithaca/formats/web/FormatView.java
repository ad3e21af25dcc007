package org.ithaca.formats.web;

import java.util.List;
import java.util.Objects;
import org.ithaca.common.ui.AgendaStep;
import org.ithaca.common.ui.Bar;
import org.ithaca.common.web.Page;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatText;
import org.ithaca.formats.FormatText.Explained;
import org.ithaca.formats.FormatText.RoleText;
import org.ithaca.formats.FormatText.SessionText;
import org.ithaca.formats.FormatText.StepText;
import org.ithaca.formats.FormatWords;
import org.ithaca.formats.Guide;
import org.ithaca.formats.Repeat;
import org.ithaca.formats.RoleKey;
import org.ithaca.formats.SessionTime;
import org.jspecify.annotations.Nullable;

/** Page data of {@code formats/show}. */
public record FormatView(Format format, FormatText text) {

  public RoleText role(RoleKey role) {
    return word(text.roles().get(role.value()));
  }

  public SessionText session(Guide.Session session) {
    return word(text.sessions().get(session.key()));
  }

  public boolean isOrdinary(Guide.Session session) {
    return session.when() == SessionTime.EACH;
  }

  /** The steps of a meeting with who leads them and what is asked. */
  public List<AgendaStep> agenda(Page page, Guide.Session session) {
    SessionText words = session(session);
    return session.steps().stream()
        .map(step -> agendaStep(page, step, word(words.steps().get(step.key()))))
        .toList();
  }

  private AgendaStep agendaStep(Page page, Guide.Step step, StepText words) {
    String time = FormatWords.span(page, step.time());
    boolean inTurn = step.repeat() == Repeat.EACH_MEMBER;
    return new AgendaStep(
        inTurn ? page.t("formats.step.each", time) : time,
        words.title(),
        lead(page, step.lead()),
        words.prompts());
  }

  private String lead(Page page, String lead) {
    if (lead.equals(Guide.EVERYONE)) {
      return page.t("formats.step.everyone");
    }
    RoleText role = text.roles().get(lead);
    return role != null ? role.one() : word(text.parts().get(lead)).name();
  }

  public Explained criterion(CriterionWeight weight) {
    return word(text.criteria().get(weight.criterion().key()));
  }

  /** How much each criterion counts, the ones that count at all. */
  public List<Bar> weights() {
    return format.criteria().stream()
        .filter(weight -> weight.weight() > 0)
        .map(weight -> Bar.of(criterion(weight).name(), weight.weight()))
        .toList();
  }

  /** Reading a format checks that everything it names has its words. */
  private static <T> T word(@Nullable T word) {
    return Objects.requireNonNull(word, "a format without its words");
  }
}
