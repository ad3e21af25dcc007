package org.ithaca.matching.cascade;

import java.util.List;

/**
 * What every person pays: {@code receiving} for a place as a mentee and {@code ties} for any tie,
 * as mentee or as mentor, where the person has a budget of ties. From them the worth of every giver
 * follows, from the lowest layer up, and from these the bound; see the README.
 */
public record CascadePrices(List<Long> receiving, List<Long> ties) {
  public CascadePrices {
    receiving = List.copyOf(receiving);
    ties = List.copyOf(ties);
  }
}
