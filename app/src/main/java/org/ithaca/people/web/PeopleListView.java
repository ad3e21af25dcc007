package org.ithaca.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Paging;
import org.ithaca.people.People;
import org.ithaca.people.People.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Page data of {@code people/index}.
 *
 * @param nobody there are no people at all
 */
public record PeopleListView(
    People.Filter filter,
    Paging<Summary> people,
    List<String> departments,
    List<String> sites,
    boolean nobody) {

  public static List<Choice> choices(List<String> texts) {
    return texts.stream().map(text -> Choice.of(text, text)).toList();
  }

  /** The address of this list, up to the number of the page. */
  public String pages() {
    return "/people?query="
        + encoded(filter.text())
        + "&department="
        + encoded(filter.department())
        + "&site="
        + encoded(filter.site())
        + "&page=";
  }

  private static String encoded(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
