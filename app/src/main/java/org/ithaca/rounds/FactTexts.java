package org.ithaca.rounds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.ithaca.common.web.Texts;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.SkillNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says facts in the reader's language, with names, skills and times as the reader knows them. */
@Component
public class FactTexts {

  private static final String SOMEBODY = "rounds.somebody";

  /** Counts are written as numbers, so that texts can say "one" and "many". */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final Texts texts;
  private final People people;
  private final SkillNames skills;

  FactTexts(Texts texts, People people, SkillNames skills) {
    this.texts = texts;
    this.people = people;
    this.skills = skills;
  }

  /**
   * Reads all names at once for facts that will be said.
   *
   * @param me the reader, who is then called "you"; null for a coordinator
   */
  public Reader reader(
      Collection<Fact> facts, Locale locale, ZoneId zone, Instant now, @Nullable PersonId me) {
    var ids = new HashSet<PersonId>();
    var skillIds = new HashSet<SkillId>();
    for (var fact : facts) {
      ids.addAll(fact.people());
      for (var word : fact.words()) {
        for (var part : word.split(FactWords.BETWEEN, -1)) {
          if (part.startsWith(FactWords.SKILL)) {
            skillIds.add(SkillId.of(part.substring(FactWords.SKILL.length())));
          }
        }
      }
    }
    var offset = zone.getRules().getOffset(now).getTotalSeconds() / 60;
    return new Reader(
        locale,
        me,
        people.names(ids),
        new Vocabulary(
            texts, locale, offset, skills.labels(skillIds, List.of(locale.getLanguage(), "en"))));
  }

  /** Says facts whose names have been read. */
  public final class Reader {

    private final Locale locale;
    private final @Nullable PersonId me;
    private final Map<PersonId, String> names;
    private final Vocabulary vocabulary;

    private Reader(
        Locale locale, @Nullable PersonId me, Map<PersonId, String> names, Vocabulary vocabulary) {
      this.locale = locale;
      this.me = me;
      this.names = names;
      this.vocabulary = vocabulary;
    }

    public String say(Fact fact) {
      var arguments = new ArrayList<Object>();
      fact.people().forEach(person -> arguments.add(name(person)));
      fact.words()
          .forEach(word ->
              arguments.add(
                  NUMBER.matcher(word).matches() ? Integer.valueOf(word) : vocabulary.say(word)));
      return texts.text(locale, key(fact), arguments.toArray());
    }

    /** All of them as one short paragraph, which names the same two people in full only once. */
    public String sayAll(List<Fact> facts) {
      var said = new StringJoiner(" ");
      var before = Set.<PersonId>of();
      for (var fact : facts) {
        var people = Set.copyOf(fact.people());
        var both = new Fact(fact.key() + ".both", fact.people(), fact.words());
        boolean again = me == null && people.equals(before) && texts.has(both.key());
        said.add(say(again ? both : fact));
        before = people;
      }
      return said.toString();
    }

    public String name(PersonId person) {
      return names.getOrDefault(person, texts.text(locale, SOMEBODY));
    }

    /** The way to say it to somebody who is in it, where there is one. */
    private String key(Fact fact) {
      int place = me == null ? -1 : fact.people().indexOf(me);
      if (place < 0) {
        return fact.key();
      }
      var own = fact.key() + (place == 0 ? ".from-you" : ".to-you");
      var both = fact.key() + ".you";
      return texts.has(own) ? own : texts.has(both) ? both : fact.key();
    }
  }
}
