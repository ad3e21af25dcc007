package org.ithaca.formats;

import java.util.List;
import java.util.Map;

/** All words of a format in one language. */
public record FormatText(
    @About("name, as a heading") String name,
    @About(value = "other names people know it by", min = 0) List<String> aliases,
    @About("one sentence that says what it is") String summary,
    @About("who is matched with whom, in one sentence") String who,
    @About("how often people meet and for how long, in one sentence") String rhythm,
    @About("what makes a good match, in one sentence") String goodMatch,
    @About(value = "when to choose it", min = 2) List<String> whenToChoose,
    @About(value = "when not to, and what to choose instead", min = 2) List<String> whenNot,
    @About("in a few words each, to be put side by side") Comparison comparison,
    @About("words for each role") Map<String, RoleText> roles,
    @About("each tie in a sentence") Map<String, String> ties,
    @About("name and explanation of each criterion") Map<String, Explained> criteria,
    @About("each part people take in a meeting") Map<String, Explained> parts,
    @About("each session plan") Map<String, SessionText> sessions,
    @About("how goals are asked for") GoalsText goals,
    @About("what is said above the feedback form") String feedback,
    @About("the question or statement behind each measure") Map<String, String> measures,
    @About("title and text of each section of the agreement") Map<String, Titled> agreement,
    @About("what the members are asked when a match is proposed") String consent,
    @About("how it ends, in a sentence or two") String closing,
    @About("what is offered next, as the offer reads") Map<String, String> next) {

  /** One of a role, in words; the key itself where a format has no words for it. */
  public String one(String role) {
    var words = roles.get(role);
    return words == null ? role : words.one();
  }

  /** Several of a role, in words. */
  public String many(String role) {
    var words = roles.get(role);
    return words == null ? role : words.many();
  }

  /** One line of a comparison of formats each. */
  public record Comparison(
      @About("kind of relationship") String relationship,
      @About("who has which power") String power,
      @About("style of feedback") String feedback,
      @About("style of communication") String communication,
      @About("whom or what it serves best") String bestFor,
      @About("what comes out of it") String outcome) {}

  /** Words for a role. */
  public record RoleText(
      @About("one of them, lower case") String one,
      @About("several of them, lower case") String many,
      @About("what they bring") String brings,
      @About("what they take home") String gains) {}

  /** A name with an explanation. */
  public record Explained(
      @About("name") String name, @About("explanation in one sentence") String explanation) {}

  /** A titled text. */
  public record Titled(@About("title") String title, @About("text") String text) {}

  /** Words for a session plan. */
  public record SessionText(
      @About("name") String name,
      @About("what the meeting is for") String purpose,
      @About("words for each step") Map<String, StepText> steps) {}

  /** Words for a step. */
  public record StepText(
      @About("title") String title,
      @About(value = "questions or instructions, to be read aloud", min = 1)
          List<String> prompts) {}

  /** How goals are asked for. */
  public record GoalsText(
      @About("the question") String question,
      @About(value = "examples of good goals", min = 2) List<String> examples) {}
}
