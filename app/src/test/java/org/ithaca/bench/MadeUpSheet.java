package org.ithaca.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sign-up sheets of people who do not exist, the same for the same seed. Two in five would mentor;
 * most cells are filled, some people leave some empty, and some skills are in their own words.
 */
final class MadeUpSheet {

  private static final List<String> GIVEN =
      words(
          """
          Beatriz João Mariana Tiago Inês Rui Amara Callum Priya Owen Zainab Harriet Marcus Imogen
          Agnieszka Bartosz Dorota Filip Hanna Jakub Chloé Ethan Simran Noah Maya Gabriel Wanjiru
          Otieno Achieng Kamau Njeri Arjun Siti Kavitha Farid Rajesh Nurul Deepa Suresh Fatima Kwame
          Rosa Étienne Mei Lucas Aaliyah Tamara Ravi Joelle Zofia Maciej Halima Neema Baraka
          """);
  private static final List<String> FAMILY =
      words(
          """
          Almeida Carvalho Fonseca Moreira Pinto Ribeiro Hartley Okafor Whitfield Ahmed Sutcliffe
          Patel Campbell Ellis Mensah Nowicka Zieliński Wrona Kaczmarek Sikora Pawlak Tremblay Singh
          MacLeod Chen Gagnon Fraser Nguyen Osei Kaur Ferreira Kariuki Ochieng Mutua Wekesa Chebet
          Njoroge Abdi Kimani Rotich Tan Lim Rahman Nair Goh Ismail Chua Krishnan Teo Pillai Yusof
          """);
  private static final List<String> DEPARTMENTS =
      List.of(
          "Engineering",
          "Digital",
          "Operations",
          "Customers",
          "Finance",
          "People and Culture",
          "Law and Policy",
          "Research");
  private static final List<String> TITLES =
      List.of("Analyst", "Engineer", "Adviser", "Planner", "Partner", "Specialist", "Officer");
  private static final List<String> SITES =
      List.of("Lisbon", "Leeds", "Kraków", "Toronto", "Nairobi", "Singapore");
  private static final List<String> ZONES =
      List.of(
          "Europe/Lisbon",
          "Europe/London",
          "Europe/Warsaw",
          "America/Toronto",
          "Africa/Nairobi",
          "Asia/Singapore");
  private static final List<String> LANGUAGES =
      List.of("Portuguese", "French", "Polish", "German", "Swahili", "Spanish", "Chinese");
  private static final List<String> EXPERIENCES =
      List.of(
          "became a manager for the first time",
          "changed career",
          "moved to another country for work",
          "returned from parental leave",
          "led a team through a reorganisation",
          "recovered from a failed project",
          "started without a degree",
          "built a team from nothing");
  private static final List<String> VALUES =
      words("honesty curiosity fairness craft family independence humour courage calm learning");
  private static final List<String> DAYS = words("Mon Tue Wed Thu Fri");
  private static final List<String> HOURS =
      List.of("9:00-11:00", "10:00-12:00", "13:00-15:00", "14:00-17:00", "morning", "afternoon");
  private static final Pattern LABEL = Pattern.compile("^ +[^:#]+: ([^|~]+?) *([|~].*)?$");

  private final Random random;
  private final List<String> skills;
  private final String domain;
  private final int size;

  /**
   * @param starter the starter taxonomy, from which most skills are taken
   */
  private MadeUpSheet(long seed, String domain, int size, Path starter) throws IOException {
    this.random = new Random(seed);
    this.domain = domain;
    this.size = size;
    try (var lines = Files.lines(starter)) {
      this.skills =
          lines
              .map(LABEL::matcher)
              .filter(label -> label.matches())
              .map(label -> label.group(1).replace(",", ""))
              .toList();
    }
  }

  /**
   * @param domain of the e-mail addresses, so that two sheets hold different people
   */
  static Path write(Path folder, String domain, int size, Path starter) throws IOException {
    var sheet = new MadeUpSheet(20_261_122, domain, size, starter);
    var file = folder.resolve(domain + ".csv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "Name;E-mail;Role;Job title;Career level;Team;Department;Organisation;Site;Time zone;"
              + "Languages;Manager;Skills offered;Skills sought;Why;Experiences;Experiences sought;"
              + "Values;Availability;Capacity;Hours a month;Wishes");
      IntStream.range(0, size).forEach(person -> out.println(sheet.row(person)));
    }
    return file;
  }

  private String row(int person) {
    boolean mentor = person % 5 < 2;
    int level = mentor ? 4 + random.nextInt(6) : 1 + random.nextInt(6);
    int department = random.nextInt(DEPARTMENTS.size());
    int site = random.nextInt(SITES.size());
    return Stream.of(
            one(GIVEN) + " " + one(FAMILY) + (random.nextInt(3) == 0 ? "-" + one(FAMILY) : ""),
            email(person),
            mentor ? "mentor" : "mentee",
            (level > 5 ? "Senior " : "") + DEPARTMENTS.get(department) + " " + one(TITLES),
            Integer.toString(level),
            DEPARTMENTS.get(department) + " " + (1 + random.nextInt(12)),
            DEPARTMENTS.get(department),
            "Halden Works",
            SITES.get(site),
            ZONES.get(site),
            some(LANGUAGES, 0, 2, ", ", "English"),
            person < 20 ? "" : email(random.nextInt(person / 8 + 1)),
            mentor ? some(skills, 3, 6, ", ", own()) : "",
            mentor ? "" : some(skills, 2, 4, ", ", own()),
            mentor ? "" : "I am preparing for my next role.",
            mentor ? some(EXPERIENCES, 0, 3, ", ", "") : "",
            mentor ? "" : some(EXPERIENCES, 0, 2, ", ", ""),
            some(VALUES, 0, 3, ", ", ""),
            free(),
            mentor ? Integer.toString(1 + random.nextInt(3)) : "1",
            Integer.toString(1 + random.nextInt(4)),
            !mentor && random.nextInt(10) == 0 ? email(random.nextInt(size / 5) * 5) : "")
        .collect(Collectors.joining(";"));
  }

  private String email(int person) {
    return "person." + person + "@" + domain;
  }

  /** One in fifty says a skill in words that no list has. */
  private String own() {
    return random.nextInt(50) == 0
        ? one(skills) + " for " + one(TITLES).toLowerCase(Locale.ROOT) + "s"
        : "";
  }

  private String free() {
    return random.nextInt(10) == 0
        ? ""
        : IntStream.range(0, 2 + random.nextInt(4))
            .mapToObj(slot -> one(DAYS) + " " + one(HOURS))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private String some(List<String> of, int least, int most, String separator, String besides) {
    var chosen =
        IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(each -> one(of));
    return Stream.concat(Stream.of(besides), chosen)
        .filter(word -> !word.isEmpty())
        .distinct()
        .collect(Collectors.joining(separator));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
