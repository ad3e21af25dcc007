package org.ithaca.rounds;

import java.text.ListFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.ithaca.common.web.Texts;
import org.ithaca.people.SkillId;

/**
 * Says the words of facts, see {@link FactWords}.
 *
 * @param offsetMinutes what the reader's clock is ahead of UTC
 */
record Vocabulary(Texts texts, Locale locale, int offsetMinutes, Map<SkillId, String> skills) {

  String say(String word) {
    var parts = Arrays.stream(word.split(FactWords.BETWEEN, -1)).map(this::part).toList();
    return parts.size() == 1
        ? parts.getFirst()
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(parts);
  }

  private String part(String word) {
    if (word.startsWith(FactWords.SKILL)) {
      var id = SkillId.of(word.substring(FactWords.SKILL.length()));
      return skills.getOrDefault(id, texts.text(locale, "rounds.some-skill"));
    }
    if (word.startsWith(FactWords.LANGUAGE)) {
      return Locale.forLanguageTag(word.substring(FactWords.LANGUAGE.length()))
          .getDisplayLanguage(locale);
    }
    if (word.startsWith(FactWords.TEXT)) {
      return texts.text(locale, word.substring(FactWords.TEXT.length()));
    }
    return word.startsWith(FactWords.SLOT)
        ? SlotText.of(
            Integer.parseInt(word.substring(FactWords.SLOT.length())), offsetMinutes, locale)
        : word;
  }
}
