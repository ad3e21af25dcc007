import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks a proof of a matching without the library that made it: {@code java docs/Verify.java
 * proof.txt}. One file, nothing but the JDK. The format of the text, and why its numbers prove what
 * they prove, is told in matching/README.md.
 *
 * <p>It prints "proven", or "at most so much better", or "wrong" with the reason, and ends with 0,
 * 1 or 2.
 */
public class Verify {
  private static final long NONE = Long.MIN_VALUE / 16;

  public static void main(String[] arguments) throws Exception {
    String verdict = check(Files.readAllLines(Path.of(arguments[0])));
    System.out.println(verdict);
    System.exit(verdict.startsWith("proven") ? 0 : verdict.startsWith("wrong") ? 2 : 1);
  }

  /** The verdict on the lines of a proof. */
  public static String check(List<String> all) {
    try {
      List<String> lines = all.stream().dropWhile(line -> line.startsWith("#")).toList();
      Text text = new Text(lines);
      return switch (lines.getFirst()) {
        case "ithaca proof 1 assignment" -> assignment(text);
        case "ithaca proof 1 pairing" -> pairing(text);
        case "ithaca proof 1 rotation" -> rotation(text);
        case "ithaca proof 1 meeting-times" -> meetingTimes(text);
        case "ithaca proof 1 rings" -> rings(text);
        case "ithaca proof 1 routing" -> routing(text);
        default -> throw new Wrong("this is no proof: " + lines.getFirst());
      };
    } catch (Wrong wrong) {
      return "wrong: " + wrong.getMessage();
    } catch (RuntimeException e) {
      return "wrong: the text cannot be read, " + e;
    }
  }

  // --- assignment: receivers and givers with places, pairs with scores, prices as the proof ---

  static String assignment(Text text) {
    int receivers = text.size("receivers");
    int givers = text.size("givers");
    long[] places = text.table("problem", "receiver", receivers, 1);
    long[] seats = text.table("problem", "giver", givers, 1);
    Pairs pairs = new Pairs(text, receivers, givers);
    long[] used = new long[receivers];
    long[] given = new long[givers];
    for (long[] match : pairs.solution) {
      used[(int) match[0]]++;
      given[(int) match[1]]++;
    }
    long most = 0;
    long mostGiven = 0;
    for (int r = 0; r < receivers; r++) {
      must(used[r] <= places[r], "receiver " + r + " has too many");
      most += Math.min(places[r], givers);
    }
    for (int g = 0; g < givers; g++) {
      must(given[g] <= seats[g], "giver " + g + " has too many");
      mostGiven += Math.min(seats[g], receivers);
    }
    for (long key : pairs.required) {
      places[(int) (key / givers)]--;
      seats[(int) (key % givers)]--;
    }
    Weights weights = new Weights(text, Math.min(most, mostGiven), pairs);
    Limits limits = new Limits(text, pairs);
    return verdict(text, pairs, weights, 1, limits.splitting((section, least, heads) -> {
      long[] r = text.table(section, "r", receivers, 0);
      long[] g = text.table(section, "g", givers, 0);
      long[] l = text.table(section, "l", limits.rules.size(), 0);
      List<long[]> units = text.lines(section, "unit");
      long unit = units.isEmpty() ? 1 : units.getFirst()[0];
      must(unit >= 1, "a unit below 1");
      BigInteger bound = sum(r, places).add(sum(g, seats)).add(limits.sum(l));
      for (long[] pair : pairs.free(least)) {
        long price = Math.addExact(r[(int) pair[0]], g[(int) pair[1]]);
        for (int k = 0; k < l.length; k++) {
          price = l[k] != 0 && limits.holds(k, pair) ? Math.addExact(price, l[k]) : price;
        }
        long weight = Math.multiplyExact(unit, weights.of(pair, heads));
        Boolean taken = limits.assumed.get("splitpair " + pair[0] + " " + pair[1]);
        long above = Math.subtractExact(weight, price);
        boolean counts = taken == null ? above > 0 : taken;
        bound = counts ? bound.add(BigInteger.valueOf(above)) : bound;
      }
      BigInteger[] parts = bound.divideAndRemainder(BigInteger.valueOf(unit));
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }));
  }

  /** At least and at most so many matches among a set of pairs, or perhaps none. */
  static final class Limits {
    private final Text text;
    private final Set<String> lines = new HashSet<>();
    private final List<long[]> required;

    /** Each one: least, most or -1, whether none is allowed too, kind of set. */
    final List<long[]> rules;

    /** What is assumed in the part of the proof looked at. */
    final Map<String, Boolean> assumed = new HashMap<>();

    Limits(Text text, Pairs pairs) {
      this.text = text;
      this.rules = text.lines("problem", "limit");
      for (String word : List.of("limitreceiver", "limitgiver", "limitpair")) {
        for (long[] line : text.lines("problem", word)) {
          must(line[0] >= 0 && line[0] < rules.size(), "no such limit");
          long giver = word.equals("limitreceiver") ? 0 : line[line.length - 1];
          pairs.key(word.equals("limitgiver") ? 0 : line[1], giver);
          lines.add(word + Arrays.toString(line));
        }
      }
      this.required = text.lines("problem", "required");
      for (int k = 0; k < rules.size(); k++) {
        long[] rule = rules.get(k);
        long count = count(k, pairs.solution);
        boolean none = rule[2] == 1 && count == 0;
        must(rule[0] >= 0 && (rule[1] < 0 || rule[1] >= rule[0]), "limit " + k + " cannot hold");
        must(none || count >= rule[0], "limit " + k + " has too few matches");
        must(rule[1] < 0 || count <= rule[1], "limit " + k + " has too many matches");
      }
    }

    /** Whether the pair is of the set. */
    boolean holds(int k, long[] pair) {
      boolean receiver = lines.contains("limitreceiver" + Arrays.toString(new long[] {k, pair[0]}));
      boolean giver = lines.contains("limitgiver" + Arrays.toString(new long[] {k, pair[1]}));
      boolean listed =
          lines.contains("limitpair" + Arrays.toString(new long[] {k, pair[0], pair[1]}));
      return switch ((int) rules.get(k)[3]) {
        case 0 -> receiver;
        case 1 -> giver;
        case 2 -> receiver && giver;
        case 3 -> listed;
        case 4 -> !listed;
        default -> throw new Wrong("limit " + k + " is of no kind");
      };
    }

    private long count(int k, List<long[]> pairs) {
      return pairs.stream().filter(pair -> holds(k, pair)).count();
    }

    /** The prices of limits, each times its most, or its least if the price is negative. */
    BigInteger sum(long[] prices) {
      BigInteger sum = BigInteger.ZERO;
      for (int k = 0; k < prices.length; k++) {
        long[] rule = rules.get(k);
        long fixed = prices[k] == 0 ? 0 : count(k, required);
        Boolean held = assumed.get("splitlimit " + k);
        boolean mayBeNone = rule[2] == 1 && fixed == 0 && held != Boolean.TRUE;
        long least = mayBeNone ? 0 : Math.max(0, rule[0] - fixed);
        must(prices[k] <= 0 || rule[1] >= 0 || held == Boolean.FALSE, "a price without a most");
        long most = held == Boolean.FALSE ? 0 : rule[1] - fixed;
        sum = sum.add(times(prices[k], prices[k] > 0 ? most : least));
      }
      return sum;
    }

    /** Either way of a choice has a bound of its own; the larger one holds. */
    Bound splitting(Bound leaf) {
      return (section, least, heads) -> {
        for (String word : List.of("splitpair", "splitlimit")) {
          for (long[] split : text.lines(section, word)) {
            must(word.equals("splitpair") || rules.get((int) split[0])[2] == 1, "none is not allowed");
            String key = word + " " + split[0] + (split.length > 1 ? " " + split[1] : "");
            assumed.put(key, true);
            BigInteger yes = splitting(leaf).of(section + ".yes", least, heads);
            assumed.put(key, false);
            BigInteger no = splitting(leaf).of(section + ".no", least, heads);
            assumed.remove(key);
            return yes.max(no);
          }
        }
        return leaf.of(section, least, heads);
      };
    }
  }

  // --- pairing: one group, everybody in one pair, prices of people and of odd groups ---

  static String pairing(Text text) {
    int people = text.size("people");
    Pairs pairs = new Pairs(text, people, people);
    for (long[] pair : text.lines("problem", "pair")) {
      must(pair[0] < pair[1], "a pair without the smaller person first");
    }
    int[] partners = new int[people];
    for (long[] match : pairs.solution) {
      partners[(int) match[0]]++;
      partners[(int) match[1]]++;
    }
    for (long[] trio : text.lines("solution", "trio")) {
      must(text.size("trios") == 1, "trios were not asked for");
      must(partners[(int) trio[2]]++ == 0, "person " + trio[2] + " joins two");
      must(pairs.isMatched(trio[0], trio[1]), "a trio without its pair");
      long added = 0;
      for (long other : new long[] {trio[0], trio[1]}) {
        added += pairs.score(Math.min(other, trio[2]), Math.max(other, trio[2]));
      }
      must(added == trio[3], "a trio adds " + added);
    }
    for (long[] left : text.lines("solution", "left")) {
      must(partners[(int) left[0]]++ == 0, "person " + left[0] + " is not left over");
    }
    Set<Long> taken = new HashSet<>();
    for (int v = 0; v < people; v++) {
      must(partners[v] == 1, "person " + v + " is not there once");
    }
    for (long key : pairs.required) {
      taken.addAll(List.of(key / people, key % people));
    }
    Weights weights = new Weights(text, people / 2, pairs);
    return verdict(text, pairs, weights, 2, (section, least, heads) -> {
      long[] price = text.table(section, "p", people, 0);
      BigInteger bound = sum(price, null);
      Map<Integer, List<long[]>> groupsOf = new HashMap<>();
      for (long[] group : text.lines(section, "o")) {
        Set<Long> members = new HashSet<>();
        for (int k = 1; k < group.length; k++) {
          must(members.add(group[k]), "somebody is twice in an odd group");
          groupsOf.computeIfAbsent((int) group[k], _ -> new ArrayList<>()).add(group);
        }
        must(members.size() % 2 == 1 && group[0] >= 0, "an odd group that is not odd");
        bound = bound.add(times(group[0], members.size() / 2));
      }
      for (long[] pair : pairs.free(least)) {
        if (!taken.contains(pair[0]) && !taken.contains(pair[1])) {
          long missing = 2 * weights.of(pair, heads) - price[(int) pair[0]] - price[(int) pair[1]];
          List<long[]> groups = groupsOf.getOrDefault((int) pair[0], List.of());
          for (long[] group : groups) {
            boolean both = groupsOf.getOrDefault((int) pair[1], List.of()).contains(group);
            missing -= both ? group[0] : 0;
          }
          must(missing <= 0, "the prices do not reach pair " + Arrays.toString(pair));
        }
      }
      return bound;
    });
  }

  // --- rotation: meetings in rounds, one price a person and one for a place, in half units ---

  static String rotation(Text text) {
    int people = text.size("people");
    int rounds = text.size("rounds");
    long tables = text.size("tables");
    long[] limit = text.table("problem", "limit", people, rounds);
    long[] before = text.table("problem", "before", people, 0);
    Pairs pairs = new Pairs(text, people, people);
    must(rounds > 0 && tables > 0, "no rounds or no tables");
    for (int v = 0; v < people; v++) {
      must(limit[v] >= 0 && before[v] >= 0, "a limit or number of breaks below 0");
      limit[v] = Math.min(limit[v], rounds);
    }
    for (long[] pair : text.lines("problem", "pair")) {
      must(pair[0] < pair[1], "a pair without the smaller person first");
    }
    for (long[] keep : text.lines("problem", "keep")) {
      must(keep[2] >= 0 && keep[2] < rounds, "a plan with more rounds");
    }
    long there = Arrays.stream(limit).filter(most -> most > 0).count();
    long places = rounds * Math.min(tables, there / 2);
    long[] meetings = new long[people];
    long[] tablesUsed = new long[rounds];
    Set<List<Long>> busy = new HashSet<>();
    for (long[] match : pairs.solution) {
      must(match[0] < match[1], "a pair without the smaller person first");
      must(++tablesUsed[(int) match[2]] <= tables, "too many meetings in round " + match[2]);
      for (int k = 0; k < 2; k++) {
        must(busy.add(List.of(match[2], match[k])), "person " + match[k] + " meets two at once");
        meetings[(int) match[k]]++;
      }
    }
    for (int v = 0; v < people; v++) {
      must(meetings[v] <= limit[v], "person " + v + " meets too many");
    }
    List<long[]> free = pairs.free(0);
    free = free.stream().filter(p -> limit[(int) p[0]] > 0 && limit[(int) p[1]] > 0).toList();
    for (long key : pairs.required) {
      for (long v : new long[] {key / people, key % people}) {
        limit[(int) v]--;
        meetings[(int) v]--;
      }
    }
    Weights weights = new Weights(text, places, pairs);
    long meeting = text.lines("prices", "meeting").getFirst()[0];
    must(meeting >= 0, "a price below 0");
    long[] price = text.table("prices", "p", people, 0);
    BigInteger bound = times(meeting, places - pairs.required.size());
    BigInteger weight = BigInteger.ZERO;
    for (long[] pair : free) {
      BigInteger twice = times(2, weights.of(pair, false) - weights.pair);
      weight = weight.add(pairs.isMatched(pair[0], pair[1]) ? twice : BigInteger.ZERO);
      BigInteger paid = times(1, price[(int) pair[0]]).add(times(1, price[(int) pair[1]]));
      paid = paid.add(times(1, meeting));
      bound = bound.add(twice.subtract(paid).max(BigInteger.ZERO));
    }
    for (int v = 0; v < people; v++) {
      BigInteger most = null;
      for (long met = 0; met <= limit[v]; met++) {
        long breaks = limit[v] - met; // the first costs before + 1 units, each one more
        BigInteger cost = times(weights.pair, breaks * (2 * before[v] + breaks + 1));
        BigInteger worth = times(price[v], met).subtract(cost);
        most = most == null ? worth : most.max(worth);
        weight = met == meetings[v] ? weight.subtract(cost) : weight;
      }
      bound = bound.add(most);
    }
    must(bound.compareTo(weight) >= 0, "the bound is below the solution");
    return bound.equals(weight)
        ? "proven: nothing better exists"
        : "at most %d better of %d".formatted(bound.subtract(weight), bound);
  }

  // --- meeting times: groups at slots, prices of people's slots and of rooms ---

  static String meetingTimes(Text text) {
    int groups = text.size("groups");
    int slots = text.size("slots");
    int people = text.size("people");
    long rooms = text.size("rooms");
    Pairs pairs = new Pairs(text, groups, slots);
    long[] length = text.table("problem", "length", groups, 1);
    Map<Long, long[]> members = new HashMap<>();
    for (long[] line : text.lines("problem", "member")) {
      must(line[0] >= 0 && line[0] < groups, "members of no group");
      must(members.put(line[0], line) == null, "members told twice");
      must(Arrays.stream(line, 1, line.length).allMatch(v -> v >= 0 && v < people), "nobody");
      must(Arrays.stream(line, 1, line.length).distinct().count() == line.length - 1, "twice in");
    }
    must(members.size() == groups && rooms > 0, "groups without members, or no rooms");
    for (long[] pair : text.lines("problem", "pair")) {
      long slotsTaken = length[(int) pair[0]];
      must(slotsTaken > 0 && pair[1] + slotsTaken <= slots, "a time that ends too late");
    }
    Map<List<Long>, Long> pinned = new HashMap<>();
    Map<List<Long>, Long> used = new HashMap<>();
    Set<Long> placed = new HashSet<>();
    for (long[] match : pairs.solution) {
      must(placed.add(match[0]), "group " + match[0] + " meets twice");
      boolean required = pairs.required.contains(pairs.key(match[0], match[1]));
      for (List<Long> cell : cells(match, members, length)) {
        long most = cell.getFirst() < 0 ? rooms : 1;
        must(used.merge(cell, 1L, Long::sum) <= most, "too many at once: " + cell);
        pinned.merge(cell, required ? 1L : 0L, Long::sum);
      }
    }
    Weights weights = new Weights(text, groups, pairs);
    long scale = text.lines("certificate", "scale").getFirst()[0];
    long bonus = text.lines("certificate", "placed").getFirst()[0];
    must(scale > 0, "a scale that is not above 0");
    BigInteger free = BigInteger.valueOf(placed.size() - pairs.required.size());
    BigInteger worth = BigInteger.ZERO;
    for (long[] pair : pairs.chosenFreely()) {
      worth = worth.add(BigInteger.valueOf(weights.of(pair, false) - weights.pair));
    }
    BigInteger[] bounds = new BigInteger[2];
    for (int which = 0; which < 2; which++) {
      String section = which == 0 ? "groups" : "scores";
      Map<List<Long>, Long> price = new HashMap<>();
      for (long[] p : text.lines(section, "p")) {
        must(p[2] >= 0 && price.put(List.of(p[0], p[1]), p[2]) == null, "a price below 0, or two");
        must(p[0] >= 0 && p[0] < people && p[1] >= 0 && p[1] < slots, "a price of nobody's slot");
      }
      for (long[] r : text.lines(section, "r")) {
        must(r[1] >= 0 && price.put(List.of(-1L, r[0]), r[1]) == null, "a price below 0, or two");
        must(r[0] >= 0 && r[0] < slots, "a price of no slot");
      }
      BigInteger sum = BigInteger.ZERO;
      for (List<Long> cell : price.keySet()) {
        long left = (cell.getFirst() < 0 ? rooms : 1) - pinned.getOrDefault(cell, 0L);
        sum = sum.add(times(price.get(cell), left));
      }
      Map<Long, BigInteger> best = new HashMap<>();
      for (long[] pair : pairs.free(0)) {
        boolean open = pairs.required.stream().noneMatch(key -> key / slots == pair[0]);
        long value = which == 0 ? 1 : bonus + weights.of(pair, false) - weights.pair;
        BigInteger left = times(value, scale);
        for (List<Long> cell : cells(pair, members, length)) {
          long most = cell.getFirst() < 0 ? rooms : 1;
          open &= pinned.getOrDefault(cell, 0L) < most;
          left = left.subtract(BigInteger.valueOf(price.getOrDefault(cell, 0L)));
        }
        best.merge(pair[0], open ? left.max(BigInteger.ZERO) : BigInteger.ZERO, BigInteger::max);
      }
      bounds[which] = best.values().stream().reduce(sum, BigInteger::add);
      bounds[which] = bounds[which].divide(BigInteger.valueOf(scale));
    }
    must(bounds[0].compareTo(free) >= 0, "the bound is below the number of groups");
    if (bounds[0].compareTo(free) > 0) {
      return "at most %d groups better of %d".formatted(bounds[0].subtract(free), bounds[0]);
    }
    BigInteger most = bounds[1].subtract(times(bonus, free.longValueExact()));
    must(most.compareTo(worth) >= 0, "the bound is below the solution");
    return most.equals(worth)
        ? "proven: nothing better exists"
        : "at most %d better of %d".formatted(most.subtract(worth), most);
  }

  /** The slots of people, and of the rooms as person -1, that a group takes from a slot on. */
  static List<List<Long>> cells(long[] time, Map<Long, long[]> members, long[] length) {
    List<List<Long>> cells = new ArrayList<>();
    for (long slot = time[1]; slot < time[1] + length[(int) time[0]]; slot++) {
      cells.add(List.of(-1L, slot));
      long[] people = members.get(time[0]);
      for (int k = 1; k < people.length; k++) {
        cells.add(List.of(people[k], slot));
      }
    }
    return cells;
  }

  // --- routing: requests and openings over time, worth less for every tick waited ---

  static String routing(Text text) {
    List<long[]> requests = text.lines("problem", "request");
    List<long[]> openings = text.lines("problem", "opening");
    long delay = text.size("delay");
    must(delay >= 0, "waiting must not be worth something");
    for (long[] request : requests) {
      must(request[0] <= request[1], "a request leaves before it arrives");
    }
    for (long[] opening : openings) {
      must(opening[0] >= 0 && opening[0] < text.size("givers"), "nobody has this number");
      must(opening[1] <= opening[2], "an opening closes before it opens");
    }
    Map<List<Long>, Long> scores = new HashMap<>();
    for (long[] offer : text.lines("problem", "offer")) {
      must(offer[2] >= 0, "a score below 0");
      must(offer[1] >= 0 && offer[1] < text.size("givers"), "nobody has this number");
      must(scores.put(List.of(offer[0], offer[1]), offer[2]) == null, "an offer is there twice");
    }
    Set<Long> answered = new HashSet<>();
    Set<Long> used = new HashSet<>();
    BigInteger total = BigInteger.ZERO;
    for (long[] route : text.lines("solution", "route")) {
      long[] request = requests.get((int) route[0]);
      long[] opening = openings.get((int) route[1]);
      long tick = route[2];
      must(answered.add(route[0]) && used.add(route[1]), "a request or an opening is used twice");
      must(tick >= request[0] && tick <= request[1], "the request is not there at " + tick);
      must(tick >= opening[1] && tick <= opening[2], "the opening is not there at " + tick);
      Long score = scores.get(List.of(route[0], opening[0]));
      must(score != null, "the giver is not able to answer request " + route[0]);
      BigInteger worth = BigInteger.valueOf(score).subtract(times(delay, tick - request[0]));
      total = total.add(worth.max(BigInteger.ZERO));
    }
    long claimed = text.lines("solution", "total").getFirst()[0];
    must(total.equals(BigInteger.valueOf(claimed)), "the total is " + total);
    long[] ofRequest = text.table("certificate", "r", requests.size(), 0);
    long[] ofOpening = text.table("certificate", "o", openings.size(), 0);
    BigInteger bound = sum(ofRequest, null).add(sum(ofOpening, null));
    Map<Long, List<Integer>> openingsOf = new HashMap<>();
    for (int o = 0; o < openings.size(); o++) {
      openingsOf.computeIfAbsent(openings.get(o)[0], _ -> new ArrayList<>()).add(o);
    }
    for (long[] offer : text.lines("problem", "offer")) {
      long[] request = requests.get((int) offer[0]);
      for (int o : openingsOf.getOrDefault(offer[1], List.of())) {
        long[] opening = openings.get(o);
        long earliest = Math.max(request[0], opening[1]); // later is never worth more
        if (earliest <= Math.min(request[1], opening[2])) {
          BigInteger worth =
              BigInteger.valueOf(offer[2]).subtract(times(delay, earliest - request[0]));
          BigInteger above =
              worth
                  .max(BigInteger.ZERO)
                  .subtract(BigInteger.valueOf(ofRequest[(int) offer[0]]))
                  .subtract(BigInteger.valueOf(ofOpening[o]));
          bound = bound.add(above.max(BigInteger.ZERO));
        }
      }
    }
    must(bound.compareTo(total) >= 0, "the bound is below the solution");
    return bound.equals(total)
        ? "proven: nothing better exists"
        : "at most %d better of %d".formatted(bound.subtract(total), bound);
  }

  // --- rings: everybody gives once and receives once, prices of people, parts divided by an arc ---

  static String rings(Text text) {
    int people = text.size("people");
    int shortest = text.size("shortest");
    int longest = text.size("longest");
    must(2 <= shortest && shortest <= longest && longest <= 8, "rings of 2 to 8 people only");
    Pairs pairs = new Pairs(text, people, people);
    for (long[] pair : text.lines("problem", "pair")) {
      must(pair[0] != pair[1], "somebody gives to themselves");
    }
    Map<Long, Long> receiverOf = new HashMap<>();
    for (long[] match : pairs.solution) {
      must(receiverOf.put(match[1], match[0]) == null, "person " + match[1] + " gives twice");
    }
    for (long start : receiverOf.keySet()) {
      int size = 1;
      for (Long at = receiverOf.get(start); at != start; at = receiverOf.get(at)) {
        must(receiverOf.containsKey(at) && size++ < longest, "no ring from person " + start);
      }
      must(size >= shortest, "a ring of " + size);
    }
    Set<Long> members = new HashSet<>();
    text.lines("problem", "member").forEach(member -> members.add(member[0]));
    must(receiverOf.keySet().containsAll(members), "a member is on no ring");
    Weights weights = new Weights(text, people, pairs);
    return verdict(text, pairs, weights, 1, (section, least, heads) -> {
      long unit = text.lines(section, "unit").getFirst()[0];
      must(unit > 0, "prices without a unit");
      RingParts parts = new RingParts(people, shortest, longest, text.lines(section, "part"));
      List<long[]> arcs = new ArrayList<>();
      for (long[] pair : pairs.free(least)) {
        long weight = Math.multiplyExact(weights.of(pair, heads), unit);
        arcs.add(new long[] {pair[0], pair[1], weight});
      }
      Set<Long> needed = new HashSet<>(members);
      for (long key : pairs.required) {
        long[] arc = {key / people, key % people, 0};
        arcs.removeIf(other -> other[0] == arc[0] || other[1] == arc[1]);
        needed.addAll(List.of(arc[0], arc[1]));
      }
      pairs.required.forEach(key -> arcs.add(new long[] {key / people, key % people, 0}));
      BigInteger[] bound =
          parts.bound(arcs, needed).divideAndRemainder(BigInteger.valueOf(unit));
      return bound[1].signum() < 0 ? bound[0].subtract(BigInteger.ONE) : bound[0];
    });
  }

  /** Reads parts in order: what divides, then the part with the arc, then the one without. */
  record RingParts(int people, int shortest, int longest, Iterator<long[]> lines) {
    RingParts(int people, int shortest, int longest, List<long[]> lines) {
      this(people, shortest, longest, lines.iterator());
    }

    /** The bound with these arcs only and these people on a ring. */
    BigInteger bound(List<long[]> arcs, Set<Long> needed) {
      long[] part = lines.next();
      if (part[0] == 0) {
        Predicate<long[]> same = arc -> arc[0] == part[1] && arc[1] == part[2];
        Predicate<long[]> rival = arc -> (arc[0] == part[1]) != (arc[1] == part[2]);
        Set<Long> more = new HashSet<>(needed);
        more.addAll(List.of(part[1], part[2]));
        BigInteger used = bound(arcs.stream().filter(rival.negate()).toList(), more);
        BigInteger unused = bound(arcs.stream().filter(same.negate()).toList(), needed);
        return used.max(unused);
      }
      must(part[0] == 1, "a part that is neither divided nor priced");
      long[] price = new long[people];
      for (int k = 1; k < part.length; k += 2) {
        price[(int) part[k]] = part[k + 1];
      }
      BigInteger sum = BigInteger.ZERO;
      for (long v = 0; v < people; v++) {
        must(price[(int) v] >= 0 || needed.contains(v), "a price below 0");
        must(Math.abs(price[(int) v]) < NONE / -16, "a price that is too large");
        sum = sum.add(BigInteger.valueOf(price[(int) v]));
      }
      long[][] excess = new long[people][people];
      Arrays.stream(excess).forEach(row -> Arrays.fill(row, NONE));
      for (long[] arc : arcs) {
        excess[(int) arc[1]][(int) arc[0]] = Math.subtractExact(arc[2], price[(int) arc[0]]);
        must(arc[2] < NONE / -16, "a weight that is too large");
      }
      for (int start = 0; start < people; start++) {
        mustReach(excess, walksTo(start, excess), new ArrayList<>(List.of(start)), 0);
      }
      return sum;
    }

    /** The best walks of so many arcs to the start from later people, some perhaps twice. */
    private long[][] walksTo(int start, long[][] excess) {
      long[][] back = new long[longest][people];
      for (int k = 1; k < longest; k++) {
        for (int v = start + 1; v < people; v++) {
          back[k][v] = k == 1 ? excess[v][start] : NONE;
          for (int next = start + 1; k > 1 && next < people; next++) {
            back[k][v] = Math.max(back[k][v], excess[v][next] + back[k - 1][next]);
          }
        }
      }
      return back;
    }

    /** No ring through the path may exceed the prices; looks only where walks do. */
    private void mustReach(long[][] excess, long[][] back, List<Integer> path, long sum) {
      for (int next = path.getFirst() + 1; next < people; next++) {
        long more = sum + excess[path.getLast()][next];
        long most = NONE;
        for (int k = Math.max(1, shortest - path.size()); k <= longest - path.size(); k++) {
          most = Math.max(most, more + back[k][next]);
        }
        if (most > 0 && !path.contains(next)) {
          path.add(next);
          boolean closes = path.size() >= shortest && more + back[1][next] > 0;
          must(!closes, "the prices do not reach the ring " + path);
          if (path.size() < longest) {
            mustReach(excess, back, path, more);
          }
          path.removeLast();
        }
      }
    }
  }

  // --- what all have in common ---

  /** What no choice of pairs that score at least so much can weigh more than. */
  interface Bound {
    BigInteger of(String prices, long least, boolean heads);
  }

  /** Compares what the solution weighs with the bound that the prices give. */
  static String verdict(Text text, Pairs pairs, Weights weights, long unit, Bound bounds) {
    BigInteger weight = BigInteger.ZERO;
    BigInteger head = BigInteger.ZERO;
    boolean worstOff = text.is("objective worst-off-first");
    List<long[]> floors = text.linesAnywhere("floor");
    boolean hasFloor = !floors.isEmpty();
    must(worstOff || !hasFloor, "a floor, but the worst-off do not come first");
    long floor = hasFloor ? floors.getFirst()[0] : 0;
    for (long[] pair : pairs.chosenFreely()) {
      must(pair[2] >= floor, "a pair below the floor");
      weight = weight.add(times(unit, weights.of(pair, false)));
      head = head.add(times(unit, weights.of(pair, true)));
    }
    BigInteger bound = bounds.of("prices", floor, false);
    must(bound.compareTo(weight) >= 0, "the bound is below the solution");
    boolean floorHolds = !worstOff || pairs.chosenFreely().isEmpty();
    if (hasFloor) {
      must(bounds.of("all", 0, true).compareTo(head) >= 0, "the bound of the floor is too low");
      floorHolds =
          bounds.of("all", 0, true).equals(head)
              && bounds.of("above", floor + 1, true).compareTo(head) < 0;
    }
    return bound.equals(weight) && floorHolds
        ? "proven: nothing better exists"
        : "at most %d better of %d%s"
            .formatted(bound.subtract(weight), bound, floorHolds ? "" : "; the floor is open");
  }

  /** Pairs first, then kept pairs, then scores, as one number. */
  static final class Weights {
    private final Pairs pairs;
    private final long pair;
    private final long kept;
    private final long headPair;

    Weights(Text text, long most, Pairs pairs) {
      this.pairs = pairs;
      long toKeep = pairs.keep.size();
      boolean countsPairs = !text.is("objective total");
      long unit = Math.addExact(Math.multiplyExact(2 * most, pairs.ceiling), 1);
      this.headPair = !countsPairs ? 0 : toKeep == 0 ? 1 : 2 * Math.min(most, toKeep) + 1;
      this.pair = Math.multiplyExact(unit, headPair);
      this.kept = toKeep == 0 ? 0 : unit;
    }

    long of(long[] candidate, boolean head) {
      boolean keep = pairs.keep.contains(pairs.key(candidate[0], candidate[1]));
      return head
          ? headPair + (keep ? 1 : 0)
          : Math.addExact(pair + (keep ? kept : 0), candidate[2]);
    }
  }

  /** Candidates, pins and the solution; the rules about pairs are checked on reading. */
  static final class Pairs {
    private final long height;
    private final long width;
    private final Map<Long, long[]> candidates = new HashMap<>();
    private final Set<Long> matched = new HashSet<>();
    final List<long[]> solution;
    final Set<Long> required;
    final Set<Long> keep;
    private final Set<Long> forbidden;
    final long ceiling;

    Pairs(Text text, int height, int width) {
      this.height = height;
      this.width = width;
      long largest = 0;
      for (long[] ceiling : text.lines("problem", "ceiling")) {
        largest = ceiling[0];
      }
      for (long[] pair : text.lines("problem", "pair")) {
        must(pair[2] >= 0, "a score below 0");
        must(candidates.put(key(pair[0], pair[1]), pair) == null, "a pair is listed twice");
        largest = Math.max(largest, pair[2]);
      }
      this.ceiling = largest;
      this.required = keys(text.lines("problem", "required"));
      this.forbidden = keys(text.lines("problem", "forbidden"));
      this.keep = keys(text.lines("problem", "keep"));
      this.solution = text.lines("solution", "match");
      long total = 0;
      for (long[] match : solution) {
        long key = key(match[0], match[1]);
        must(matched.add(key), "a pair is used twice");
        total += score(match[0], match[1]);
      }
      must(matched.containsAll(required), "a required pair is missing");
      must(total == text.lines("solution", "total").getFirst()[0], "the total is " + total);
    }

    long key(long first, long second) {
      must(first >= 0 && first < height && second >= 0 && second < width, "nobody has this number");
      return first * width + second;
    }

    private Set<Long> keys(List<long[]> lines) {
      Set<Long> keys = new HashSet<>();
      lines.forEach(line -> keys.add(key(line[0], line[1])));
      return keys;
    }

    boolean isMatched(long first, long second) {
      return matched.contains(key(first, second));
    }

    /** The score of a pair that is allowed. */
    long score(long first, long second) {
      long[] pair = candidates.get(key(first, second));
      must(pair != null, "no such pair: " + first + " " + second);
      must(!forbidden.contains(key(first, second)), "a forbidden pair is used");
      return pair[2];
    }

    /** Candidates that may be chosen or not and score at least so much. */
    List<long[]> free(long least) {
      return candidates.values().stream()
          .filter(pair -> pair[2] >= least)
          .filter(pair -> !required.contains(key(pair[0], pair[1])))
          .filter(pair -> !forbidden.contains(key(pair[0], pair[1])))
          .toList();
    }

    List<long[]> chosenFreely() {
      return free(0).stream().filter(pair -> isMatched(pair[0], pair[1])).toList();
    }
  }

  static BigInteger sum(long[] prices, long[] times) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < prices.length; k++) {
      must(prices[k] >= 0, "a price below 0");
      long count = times == null ? 1 : times[k];
      sum = sum.add(times(prices[k], count));
    }
    return sum;
  }

  static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  // --- reading ---

  /** The lines by section and first word; a line of one word begins a section. */
  static final class Text {
    private final Map<String, List<long[]>> lines = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Text(List<String> all) {
      must(all.getLast().equals("end"), "the text has no end");
      String section = "problem";
      for (String line : all.subList(1, all.size() - 1)) {
        String[] words = line.split(" ");
        if (words.length == 1) {
          section = line;
        } else if (Character.isLetter(words[1].charAt(0))) {
          names.add(line);
        } else {
          long[] numbers = new long[words.length - 1];
          Arrays.setAll(numbers, k -> Long.parseLong(words[k + 1]));
          lines.computeIfAbsent(section + " " + words[0], _ -> new ArrayList<>()).add(numbers);
        }
      }
    }

    boolean is(String line) {
      return names.contains(line);
    }

    List<long[]> lines(String section, String word) {
      return lines.getOrDefault(section + " " + word, List.of());
    }

    List<long[]> linesAnywhere(String word) {
      return lines.entrySet().stream()
          .filter(entry -> entry.getKey().endsWith(" " + word))
          .flatMap(entry -> entry.getValue().stream())
          .toList();
    }

    /** A single number of the problem. */
    int size(String word) {
      return Math.toIntExact(lines("problem", word).getFirst()[0]);
    }

    /** Lines of an index and a value; whatever is not told has the usual one. */
    long[] table(String section, String word, int size, long usual) {
      long[] table = new long[size];
      Arrays.fill(table, usual);
      lines(section, word).forEach(line -> table[(int) line[0]] = line[1]);
      return table;
    }
  }

  static final class Wrong extends RuntimeException {
    Wrong(String why) {
      super(why);
    }
  }

  static void must(boolean holds, String otherwise) {
    if (!holds) {
      throw new Wrong(otherwise);
    }
  }
}
