package org.ithaca.matching.routing;

import java.util.List;
import org.ithaca.matching.routing.Request.Offer;

/** What happens between two ticks. Ids are the caller's and never used again. */
public sealed interface Event {
  /** A request comes, or comes back after an answer fell through, waiting since a tick. */
  record Arrives(int id, long since, List<Offer> offers) implements Event {}

  /** A request is withdrawn. */
  record Leaves(int id) implements Event {}

  /** A giver has room for one answer, up to and including a tick. */
  record Opens(int id, int giver, long closes) implements Event {}

  /** Room is taken back. */
  record Closes(int id) implements Event {}
}
