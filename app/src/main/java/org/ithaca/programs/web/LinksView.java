package org.ithaca.programs.web;

import java.util.List;
import org.ithaca.common.web.Flash;
import org.ithaca.programs.Program;
import org.ithaca.programs.domain.EnrolmentLinks.EnrolmentLink;
import org.jspecify.annotations.Nullable;

/** Page data of {@code programs/enrolment-links}. */
public record LinksView(Program program, List<EnrolmentLink> links) {

  static final String CREATED = "programs.links.created";

  /** The link just made; this is the only time it is shown. */
  public @Nullable String created(@Nullable Flash flash) {
    return flash != null && flash.key().equals(CREATED) ? flash.arguments().getFirst() : null;
  }
}
