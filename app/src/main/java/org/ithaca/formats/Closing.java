package org.ithaca.formats;

import java.util.List;
import java.util.Optional;

/** How a relationship ends and what comes after. */
public record Closing(
    @About(value = "what ends it, whichever comes first", min = 1) List<Ending> endsWhen,
    @About(value = "measures shown to the members at the end", min = 1) List<Measure> reports,
    @About(value = "what is offered next", min = 1) List<NextStep> next) {

  /** Something offered to a member when the relationship ends. */
  public record NextStep(
      @About(value = "short name, used by the texts", key = true) String key,
      @About("what is offered") NextStepKind kind,
      @About(value = "roles it is offered to", min = 1) List<RoleKey> offeredTo,
      @About(value = "the shape of the format that is offered, or same", none = "same")
          Optional<Shape> shape) {}
}
