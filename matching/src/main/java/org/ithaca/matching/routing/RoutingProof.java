package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.assignment.Prices;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Routes.Route;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * A finished log, what was done with it and the prices that bound what anybody could have done, as
 * one text; the format is described in the README.
 */
public record RoutingProof(
    RoutingProblem problem, Routes solution, RoutingCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 routing";

  public String toText() {
    TextWriter text = new TextWriter().line(HEADER);
    text.line("givers", problem.givers()).line("delay", problem.delayCost());
    for (Request request : problem.requests()) {
      text.line("request", request.arrives(), request.leaves());
    }
    for (int r = 0; r < problem.requests().size(); r++) {
      for (Offer offer : problem.requests().get(r).offers()) {
        text.line("offer", r, offer.giver(), offer.score());
      }
    }
    for (Opening opening : problem.openings()) {
      text.line("opening", opening.giver(), opening.opens(), opening.closes());
    }
    text.line("solution").line("total", solution.total());
    for (Route route : solution.routes()) {
      text.line("route", route.request(), route.opening(), route.tick());
    }
    text.line("certificate");
    Prices prices = certificate.prices();
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) != 0) {
        text.line("r", r, prices.receiver(r));
      }
    }
    for (int o = 0; o < prices.givers(); o++) {
      if (prices.giver(o) != 0) {
        text.line("o", o, prices.giver(o));
      }
    }
    return text.line("end").text();
  }

  /** Reads {@link #toText()}. */
  public static RoutingProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int givers = lines.size("givers");
    long delay = lines.number("delay");
    List<Request> requests = requests(lines, givers);
    List<Opening> openings = new ArrayList<>();
    while (lines.isAt("opening")) {
      long[] opening = lines.numbers("opening", 3);
      openings.add(new Opening(lines.index(opening[0], givers), opening[1], opening[2]));
    }
    lines.expect("solution");
    long total = lines.number("total");
    List<Route> routes = new ArrayList<>();
    while (lines.isAt("route")) {
      long[] route = lines.numbers("route", 3);
      int request = lines.index(route[0], requests.size());
      routes.add(new Route(request, lines.index(route[1], openings.size()), route[2]));
    }
    lines.expect("certificate");
    long[] ofRequests = prices(lines, "r", requests.size());
    long[] ofOpenings = prices(lines, "o", openings.size());
    lines.expect("end");
    return new RoutingProof(
        new RoutingProblem(givers, requests, openings, delay),
        new Routes(routes, total),
        new RoutingCertificate(Prices.of(ofRequests, ofOpenings)));
  }

  private static List<Request> requests(TextReader lines, int givers) {
    List<long[]> stays = new ArrayList<>();
    List<List<Offer>> offers = new ArrayList<>();
    while (lines.isAt("request")) {
      stays.add(lines.numbers("request", 2));
      offers.add(new ArrayList<>());
    }
    while (lines.isAt("offer")) {
      long[] offer = lines.numbers("offer", 3);
      int request = lines.index(offer[0], stays.size());
      offers.get(request).add(new Offer(lines.index(offer[1], givers), offer[2]));
    }
    List<Request> requests = new ArrayList<>();
    for (int r = 0; r < stays.size(); r++) {
      requests.add(new Request(stays.get(r)[0], stays.get(r)[1], offers.get(r)));
    }
    return requests;
  }

  private static long[] prices(TextReader lines, String word, int size) {
    long[] prices = new long[size];
    while (lines.isAt(word)) {
      long[] price = lines.numbers(word, 2);
      prices[lines.index(price[0], size)] = price[1];
    }
    return prices;
  }
}
