package org.ithaca.formats.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatFile;
import org.ithaca.formats.FormatText;
import org.ithaca.formats.Formats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue to look around in, a format to read, and its file to take along. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class FormatController {

  private final Formats formats;

  FormatController(Formats formats) {
    this.formats = formats;
  }

  @GetMapping("/formats")
  Reply index(@RequestParam(defaultValue = "") String query, Locale locale) {
    List<Format> found =
        formats.listAll().stream().filter(format -> mentions(format.text(locale), query)).toList();
    return View.of("formats/index", new FormatsView(query, found));
  }

  @GetMapping("/formats/{key}")
  Reply show(@PathVariable String key, Locale locale) {
    Format format = get(key);
    return View.of("formats/show", new FormatView(format, format.text(locale)));
  }

  @GetMapping("/formats/{key}/file")
  ResponseEntity<String> file(@PathVariable String key) {
    FormatFile file = FormatFile.yaml(get(key));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content());
  }

  private Format get(String key) {
    return formats.listAll().stream()
        .filter(format -> format.key().value().equals(key))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether every word somebody looks for is in the name, the aliases or the reasons to choose. */
  private static boolean mentions(FormatText text, String query) {
    String known =
        String.join(
                " ",
                text.name(),
                String.join(" ", text.aliases()),
                text.summary(),
                text.who(),
                String.join(" ", text.whenToChoose()),
                text.comparison().bestFor())
            .toLowerCase(Locale.ROOT);
    return List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
        .allMatch(known::contains);
  }
}
