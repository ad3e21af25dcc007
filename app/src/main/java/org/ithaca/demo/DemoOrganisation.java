package org.ithaca.demo;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ithaca.demo.DemoLists.Department;
import org.ithaca.demo.DemoLists.Site;
import org.ithaca.people.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/**
 * Draws the people of the demo organisation. The same seed gives the same people on every machine:
 * the generator is specified by the JDK and nothing depends on hash order or the clock.
 */
final class DemoOrganisation {

  private static final int TEAM_SPAN = 8;

  private final DemoLists lists;
  private final SplittableRandom random;
  private final Set<String> emails = new HashSet<>();
  private final List<DemoPerson> people = new ArrayList<>();

  DemoOrganisation(DemoLists lists, long seed) {
    this.lists = lists;
    this.random = new SplittableRandom(seed);
  }

  /** Everybody, managers before the people they lead. */
  List<DemoPerson> people() {
    var chief = lists.chief();
    add(10, chief.title(), chief.team(), chief.department(), List.of(), site(), null);
    var chiefEmail = people.getFirst().email();
    int shares = lists.departments().stream().mapToInt(Department::share).sum();
    for (var department : lists.departments()) {
      int size = Math.round((lists.size() - 1f) * department.share() / shares);
      fill(department, size, chiefEmail);
    }
    return List.copyOf(people);
  }

  /** A head, deputies over teams, leads under them, and everybody else under a lead. */
  private void fill(Department department, int size, String chiefEmail) {
    int begin = people.size();
    var head = add(department, 9, department.teams().getFirst(), chiefEmail);
    var deputies = new ArrayList<DemoPerson>();
    for (int k = 0; k < Math.max(1, size / 30); k++) {
      deputies.add(add(department, random.nextInt(7, 9), team(department, k), head.email()));
    }
    var leads = new ArrayList<DemoPerson>();
    for (int k = 0; k < Math.max(2, size / TEAM_SPAN); k++) {
      var above = deputies.get(k % deputies.size());
      leads.add(add(department, 6, team(department, k), above.email()));
    }
    for (int k = 0; people.size() - begin < size; k++) {
      var lead = leads.get(k % leads.size());
      int lowest = department.titles().firstKey();
      int level = Math.max(lowest, 1 + Math.min(random.nextInt(6), random.nextInt(6)));
      add(department, Math.min(level, 5), lead.team(), lead.email());
    }
  }

  private static String team(Department department, int number) {
    return department.teams().get(number % department.teams().size());
  }

  private DemoPerson add(Department department, int level, String team, String manager) {
    var titles = department.titles().floorEntry(level).getValue();
    return add(level, pick(titles), team, department.name(), department.skills(), site(), manager);
  }

  private DemoPerson add(
      int level,
      String title,
      String team,
      String department,
      List<String> craft,
      Site site,
      @Nullable String manager) {
    var name = name(site);
    var offered = offered(level, craft);
    var person =
        new DemoPerson(
            name,
            email(name),
            random.nextInt(3) == 0 ? pick(lists.pronouns()) : null,
            title,
            level,
            team,
            department,
            site,
            manager,
            languages(site),
            offered,
            sought(level, craft, offered.keySet()),
            several(lists.experiences(), Math.min(1 + level / 2, 5)),
            several(lists.experiences(), 1 + random.nextInt(2)),
            several(lists.values(), 3),
            availability(),
            level >= 5 ? 1 + random.nextInt(3) : null,
            2 + random.nextInt(5));
    people.add(person);
    return person;
  }

  private Map<String, Integer> offered(int level, List<String> craft) {
    var offered = new TreeMap<String, Integer>();
    int depth = Math.clamp((level + 1) / 2, 1, 5);
    for (var code : several(craft, 2 + level / 3)) {
      offered.put(code, Math.clamp(depth + random.nextInt(-1, 2), 1, 5));
    }
    // What one once had to learn oneself.
    if (level >= 3) {
      for (var code : several(lists.sought().early(), 1 + level / 4)) {
        offered.putIfAbsent(code, depth);
      }
    }
    if (level >= 5) {
      for (var code : several(lists.sought().middle(), level / 3)) {
        offered.putIfAbsent(code, depth);
      }
      for (var code : several(lists.leadership(), level - 3)) {
        offered.put(code, Math.clamp(level / 2 + random.nextInt(-1, 2), 2, 5));
      }
    } else {
      for (var code : several(lists.current(), 1 + random.nextInt(2))) {
        offered.put(code, 2 + random.nextInt(3));
      }
    }
    return offered;
  }

  private Map<String, String> sought(int level, List<String> craft, Set<String> known) {
    var stage =
        level <= 3
            ? lists.sought().early()
            : level <= 6 ? lists.sought().middle() : lists.sought().late();
    var wanted = new LinkedHashSet<>(several(stage, 1 + random.nextInt(2)));
    wanted.addAll(several(level <= 2 ? craft : lists.current(), 1));
    wanted.removeAll(known);
    var sought = new LinkedHashMap<String, String>();
    for (var code : wanted) {
      sought.put(code, pick(lists.whys()));
    }
    return sought;
  }

  private List<String> languages(Site site) {
    var languages = new LinkedHashSet<>(site.languages());
    if (random.nextInt(3) == 0) {
      languages.add(pick(lists.extraLanguages()));
    }
    return List.copyOf(languages);
  }

  /** A few spans in a working week; every ninth person has not told. */
  private @Nullable WeeklyAvailability availability() {
    if (random.nextInt(9) == 0) {
      return null;
    }
    var free = WeeklyAvailability.none();
    for (int k = 0; k < 3 + random.nextInt(3); k++) {
      var day = DayOfWeek.of(1 + random.nextInt(5));
      int from = 60 * (8 + random.nextInt(9));
      free = free.plus(WeeklyAvailability.between(day, from, from + 60 * (1 + random.nextInt(2))));
    }
    return free;
  }

  private Site site() {
    int shares = lists.sites().stream().mapToInt(Site::share).sum();
    int drawn = random.nextInt(shares);
    for (var site : lists.sites()) {
      drawn -= site.share();
      if (drawn < 0) {
        return site;
      }
    }
    throw new IllegalStateException("Shares of sites do not add up to " + shares);
  }

  private String name(Site site) {
    var names = lists.names().get(site.name());
    if (names == null) {
      throw new IllegalStateException("No names for the site " + site.name());
    }
    return pick(names.given()) + " " + pick(names.family());
  }

  /** Plain letters, and a number where two share a name. */
  private String email(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('ł', 'l')
            .replace('Ł', 'L')
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z ]", "")
            .replace(' ', '.');
    var email = plain + "@" + lists.domain();
    for (int k = 2; !emails.add(email); k++) {
      email = plain + k + "@" + lists.domain();
    }
    return email;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Up to so many, each once, in the order drawn. */
  private <T> List<T> several(List<T> from, int number) {
    var rest = new ArrayList<>(from);
    var drawn = new ArrayList<T>();
    while (drawn.size() < number && !rest.isEmpty()) {
      drawn.add(rest.remove(random.nextInt(rest.size())));
    }
    return drawn;
  }
}
