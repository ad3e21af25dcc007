package org.ithaca.demo;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the demo organisation is drawn from; see {@code demo/organisation.yaml}.
 *
 * @param sought skill codes many people ask for, by stage of career
 * @param names given and family names by site
 */
record DemoLists(
    String name,
    String domain,
    int size,
    List<Site> sites,
    List<String> extraLanguages,
    List<Department> departments,
    Chief chief,
    Programs programs,
    Sought sought,
    List<String> leadership,
    List<String> current,
    List<String> whys,
    List<String> experiences,
    List<String> values,
    List<String> pronouns,
    Map<String, Names> names) {

  record Site(String name, ZoneId zone, List<String> languages, int share) {}

  /**
   * @param titles career level to job titles
   */
  record Department(
      String name,
      int share,
      List<String> teams,
      TreeMap<Integer, List<String>> titles,
      List<String> skills) {}

  /** One program at each stage of its life. */
  record Programs(
      DemoProgram enrolling, DemoProgram reviewing, DemoProgram published, DemoProgram draft) {}

  /**
   * @param format key of the format
   */
  record DemoProgram(String name, String purpose, String format) {}

  record Chief(String title, String department, String team) {}

  record Sought(List<String> early, List<String> middle, List<String> late) {}

  record Names(List<String> given, List<String> family) {}

  static DemoLists read() {
    try (var file = new ClassPathResource("demo/organisation.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(file, DemoLists.class);
    } catch (IOException e) {
      throw new IllegalStateException("demo/organisation.yaml is not readable", e);
    }
  }
}
