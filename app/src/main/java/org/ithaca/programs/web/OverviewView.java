package org.ithaca.programs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ithaca.common.ui.Figure;
import org.ithaca.common.ui.Step;
import org.ithaca.common.ui.Tone;
import org.ithaca.common.web.Page;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Places;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection.Card;
import org.ithaca.programs.ProgramSection.Link;
import org.ithaca.programs.ProgramSection.NextStep;
import org.ithaca.programs.ProgramSection.Words;
import org.ithaca.programs.ProgramStatus;
import org.jspecify.annotations.Nullable;

/** Page data of {@code programs/show}. */
public record OverviewView(Program program, Map<RoleKey, Places> places, List<Card> cards) {

  private static final List<ProgramStatus> LIFE = List.of(ProgramStatus.values());

  public List<Step> steps(Page page) {
    var labels = LIFE.stream().map(status -> page.t("programs.step." + status.key())).toList();
    return Step.at(LIFE.indexOf(program.status()), labels);
  }

  public List<Figure> figures(Page page) {
    return program.roles().stream().map(plan -> figure(page, plan.role())).toList();
  }

  private Figure figure(Page page, RoleKey role) {
    var own = places.getOrDefault(role, new Places(null, 0, 0));
    var words = RoleWords.of(program.format(), role, page.locale());
    var note = new ArrayList<String>();
    if (own.seats() != null) {
      note.add(page.t("programs.figure.seats", own.seats()));
    }
    if (own.waiting() > 0) {
      note.add(page.t("programs.figure.waiting", own.waiting()));
    }
    return new Figure(
        page.t("programs.number", own.taken()),
        Says.heading(page, words.many()),
        own.waiting() > 0 ? Tone.WARNING : Tone.NEUTRAL,
        note.isEmpty() ? null : String.join(" · ", note));
  }

  public GoodMatch goodMatch() {
    return new GoodMatch(program.format(), program.matching());
  }

  public int enrolled() {
    return places.values().stream().mapToInt(Places::taken).sum();
  }

  /** The one thing to do now where it is a link; opening, starting and closing are buttons. */
  public @Nullable NextStep next() {
    return switch (program.status()) {
      case DRAFT, CLOSED -> null;
      case ENROLLING -> enrolled() == 0 ? invite() : fromCards();
      case RUNNING -> fromCards();
    };
  }

  private @Nullable NextStep fromCards() {
    return cards.stream().map(Card::next).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private NextStep invite() {
    return new NextStep(
        Words.of("programs.next.invite"),
        new Link(
            Words.of("programs.next.invite.link"),
            "/programs/" + program.id() + "/enrolment-links"));
  }
}
