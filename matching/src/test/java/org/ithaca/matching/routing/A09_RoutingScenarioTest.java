package org.ithaca.matching.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Router.Proposal;
import org.junit.jupiter.api.Test;

/** Two givers; giver 1 knows everything, giver 0 only one thing. */
class A09_RoutingScenarioTest {
  private static final RoutingPolicy POLICY = new RoutingPolicy(10, 5, 100, 10);
  private final Router router = new Router(POLICY, 2);

  @Test
  void whoComesIsAnsweredAtOnceByTheBestWhoHasRoom() {
    var step =
        router.at(
            router.start(0),
            3,
            List.of(opens(0, 0), opens(1, 1), arrives(7, 3, offer(0, 400), offer(1, 900))));
    assertThat(step.proposals()).containsExactly(new Proposal(7, 1, 1, 900));
    assertThat(step.state().waiting()).isEmpty();
    assertThat(step.state().open()).containsExactly(0);
  }

  @Test
  void theOneWhoKnowsEverythingIsLeftToWhomNobodyElseCanAnswer() {
    var step =
        router.at(
            router.start(0),
            0,
            List.of(
                opens(0, 0),
                opens(1, 1),
                arrives(0, 0, offer(0, 800), offer(1, 900)),
                arrives(1, 0, offer(1, 900))));
    assertThat(step.proposals())
        .containsExactlyInAnyOrder(new Proposal(0, 0, 0, 800), new Proposal(1, 1, 1, 900));
  }

  @Test
  void whoFindsNoRoomWaitsUntilSomeOpens() {
    var waits = router.at(router.start(0), 0, List.of(arrives(0, 0, offer(1, 900))));
    assertThat(waits.proposals()).isEmpty();
    assertThat(waits.state().waiting()).containsExactly(0);
    var answered = router.at(waits.state(), 4, List.of(opens(9, 1)));
    assertThat(answered.proposals()).containsExactly(new Proposal(0, 9, 1, 900));
  }

  @Test
  void whoIsOverdueGoesBeforeABetterMatchThatCameLater() {
    var waits = router.at(router.start(0), 0, List.of(arrives(0, 0, offer(1, 100))));
    var later = router.at(waits.state(), 5, List.of(arrives(1, 5, offer(1, 9_000)), opens(9, 1)));
    assertThat(later.proposals()).containsExactly(new Proposal(0, 9, 1, 100));
  }

  @Test
  void roomThatClosedAndRequestsThatLeftAreForgotten() {
    var state = router.at(router.start(0), 0, List.of(new Event.Opens(3, 1, 4))).state();
    assertThat(router.at(state, 4, List.of()).state().open()).containsExactly(3);
    assertThat(router.at(state, 5, List.of()).state().open()).isEmpty();
    var waits = router.at(router.start(0), 0, List.of(arrives(0, 0, offer(1, 900)))).state();
    var left = router.at(waits, 1, List.of(new Event.Leaves(0), opens(1, 1)));
    assertThat(left.proposals()).isEmpty();
    assertThat(left.state().waiting()).isEmpty();
  }

  @Test
  void hindsightWaitsForTheBetterGiverIfThatIsWorthTheDelay() {
    List<Request> requests = List.of(new Request(0, 9, List.of(offer(0, 500), offer(1, 900))));
    List<Opening> openings = List.of(new Opening(0, 0, 9), new Opening(1, 4, 9));
    assertThat(best(new RoutingProblem(2, requests, openings, 10)).routes())
        .containsExactly(new Routes.Route(0, 1, 4));
    assertThat(best(new RoutingProblem(2, requests, openings, 101)).routes())
        .containsExactly(new Routes.Route(0, 0, 0));
  }

  @Test
  void whatCannotBeIsRefusedWithItsValues() {
    assertThatThrownBy(() -> new Request(5, 4, List.of())).hasMessageContaining("leaves at 4");
    assertThatThrownBy(() -> new Request(0, 1, List.of(offer(0, 1), offer(0, 2))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new Opening(0, 5, 4)).hasMessageContaining("from 5 to 4");
    assertThatThrownBy(() ->
            new RoutingProblem(1, List.of(new Request(0, 1, List.of(offer(1, 1)))), List.of(), 0))
        .hasMessageContaining("one of 1 givers");
    assertThatThrownBy(() -> new RoutingPolicy(0, 0, 0, 1)).hasMessageContaining("longest wait");
    var later = router.at(router.start(0), 5, List.of()).state();
    assertThatThrownBy(() -> router.at(later, 4, List.of())).hasMessageContaining("Tick 4");
    assertThatThrownBy(() -> router.at(later, 6, List.of(opens(1, 2))))
        .hasMessageContaining("giver 2");
  }

  private static Routes best(RoutingProblem problem) {
    if (new RoutingSolver().solve(problem) instanceof Outcome.Optimal(Routes best, _)) {
      return best;
    }
    throw new AssertionError("Nothing is required, so there is an optimum.");
  }

  private static Offer offer(int giver, long score) {
    return new Offer(giver, score);
  }

  private static Event arrives(int id, long since, Offer... offers) {
    return new Event.Arrives(id, since, List.of(offers));
  }

  private static Event opens(int id, int giver) {
    return new Event.Opens(id, giver, 1_000);
  }
}
