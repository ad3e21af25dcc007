package org.ithaca.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The addresses of every main page, with different people, texts and page numbers. */
final class MainPages {

  private static final String ID = "([0-9a-f-]{36})";
  private static final List<String> NAMES =
      List.of("ana", "Zofia", "kwame ok", "tan", "njeri-", "person.4711", "xyzzy", "almeida");
  private static final List<String> SKILLS =
      List.of("p", "pr", "pro", "project", "public spe", "negotation", "manage", "data", "xyzzy");

  private final Visitor visitor;
  private final PageTimes pages;
  private final List<String> people;

  private MainPages(Visitor visitor, PageTimes pages) {
    this.visitor = visitor;
    this.pages = pages;
    this.people =
        IntStream.of(1, 7, 20)
            .mapToObj(page -> visitor.see("/people?page=" + page))
            .flatMap(list -> list.findAll("href=\"(/people/" + ID + ")\"").stream())
            .toList();
  }

  /** What a coordinator and administrator sees. */
  static void addCoordinators(
      Visitor visitor, PageTimes pages, String program, String run, String brought) {
    var all = new MainPages(visitor, pages);
    all.general();
    all.people(brought);
    all.skills();
    all.program(program);
    all.rounds(run);
  }

  private void general() {
    pages.add(visitor, "home of a coordinator", "/");
    pages.add(visitor, "formats", "/formats");
    pages.add(visitor, "a format", "/formats/traditional", "/formats/peer");
    pages.add(visitor, "accounts", "/accounts", "/accounts?page=3", "/accounts?page=150");
    pages.add(visitor, "accounts, searched", with("/accounts?search=", NAMES));
    pages.add(visitor, "audit trail", "/audit");
    pages.add(visitor, "outbox", "/outbox", "/outbox?page=2", "/outbox?page=100");
    pages.add(visitor, "one's account", "/account");
  }

  private void people(String brought) {
    pages.add(visitor, "people", "/people", "/people?page=2", "/people?page=9");
    pages.add(visitor, "people, the last page", "/people?page=2000");
    pages.add(visitor, "people, searched", with("/people?query=", NAMES));
    pages.add(
        visitor,
        "people of a department and site",
        "/people?department=Digital",
        "/people?site=Leeds",
        "/people?department=Finance&site=Nairobi",
        "/people?query=ana&department=Digital");
    pages.add(visitor, "a person", people);
    pages.add(visitor, "editing a person", people.stream().map(one -> one + "/edit").toList());
    pages.add(visitor, "people as one types", with("/people/options?query=", NAMES));
    pages.add(visitor, "imports", "/imports", "/imports/new");
    pages.add(
        visitor, "an import of 100,000 rows, and its progress", brought, brought + "/progress");
    pages.add(visitor, "its rows to correct", brought + "/problems");
  }

  private void skills() {
    pages.add(visitor, "skills", "/skills");
    pages.add(visitor, "skills as one types", with("/skills/options?query=", SKILLS));
    pages.add(visitor, "skills, searched", with("/skills?query=", SKILLS));
    pages.add(visitor, "skills in people's own words", "/skills/typed", "/skills/typed?page=3");
    var some = visitor.see("/skills?query=management").findAll("href=\"(/skills/" + ID + ")\"");
    pages.add(visitor, "a skill", some);
  }

  private void program(String program) {
    var enrolled =
        visitor
            .see(program + "/enrolments")
            .findAll("href=\"(" + program + "/enrolments/[^\"]+)\"");
    pages.add(visitor, "programs", "/programs", "/programs/new");
    pages.add(visitor, "a program of 10,000 people", program);
    pages.add(visitor, "its design", program + "/design");
    pages.add(visitor, "what its people have not told", program + "/missing-data");
    pages.add(
        visitor,
        "its people",
        program + "/enrolments",
        program + "/enrolments?page=2",
        program + "/enrolments?role=mentor",
        program + "/enrolments?status=enrolled");
    pages.add(visitor, "its people, page 150", program + "/enrolments?page=150");
    pages.add(visitor, "its people, searched", with(program + "/enrolments?query=", NAMES));
    pages.add(visitor, "one of its people", enrolled);
    pages.add(visitor, "its links", program + "/enrolment-links");
    pages.add(visitor, "its rounds", program + "/rounds");
    pages.add(visitor, "its relationships", program + "/relationships");
  }

  private void rounds(String run) {
    var round = run.replaceAll("/runs/.*", "");
    var matches =
        IntStream.rangeClosed(1, 60).mapToObj(number -> run + "/matches/" + number * 7).toList();
    pages.add(visitor, "a round", round);
    pages.add(
        visitor,
        "review of a run, 10,000 people",
        run,
        run + "?order=STRONGEST",
        run + "?page=2",
        run + "?page=60");
    pages.add(visitor, "its matches, searched", with(run + "?query=", NAMES));
    pages.add(visitor, "those left", run + "/left", run + "/left?page=2");
    pages.add(visitor, "a match, and who else would suit", matches);
    pages.add(visitor, "asking why not", run + "/alternatives/new");
    pages.add(
        visitor,
        "what people answered",
        round + "/proposals",
        round + "/proposals?status=OPEN",
        round + "/proposals?page=50");
  }

  /** What a participant sees. */
  static void addParticipants(Visitor visitor, PageTimes pages, String program, String proposal) {
    var relationships = visitor.see("/").findAll("href=\"(/relationships/" + ID + ")\"");
    pages.add(visitor, "home of a participant", "/");
    pages.add(visitor, "one's profile", "/profile");
    pages.add(visitor, "editing one's profile", "/profile/edit");
    pages.add(visitor, "one's relationships", "/relationships");
    pages.add(visitor, "a relationship", relationships);
    pages.add(visitor, "a proposal", proposal);
    pages.add(visitor, "one's part in a program", program + "/participation");
    pages.add(
        visitor,
        "whom to wish for, as one types",
        with(program + "/participation/candidates?query=", NAMES));
  }

  private static List<String> with(String path, List<String> texts) {
    return texts.stream().map(text -> path + Visitor.encoded(text)).toList();
  }
}
