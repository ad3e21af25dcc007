package org.ithaca.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser: keeps cookies, sends forms, follows where they lead. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final URI address;
  private String token = "";

  Visitor(URI address) {
    this.address = address;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
  }

  /** Nobody listens there yet. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }

  /** A field of a form. */
  record Field(String name, String value) {}

  /**
   * What came back.
   *
   * @param path where it is, after a form was sent
   */
  record Shown(String path, int status, String text, boolean over) {

    /** The first group of the first place that fits. */
    Optional<String> find(String pattern) {
      var matcher = Pattern.compile(pattern).matcher(text);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The large numbers of a page. */
    List<String> figures() {
      return findAll("</dt>\\s*<dd>([^<]+)<");
    }

    List<String> findAll(String pattern) {
      return Pattern.compile(pattern)
          .matcher(text)
          .results()
          .map(result -> result.group(1))
          .distinct()
          .toList();
    }
  }

  Shown open(String path) {
    return shown(path, request(path).GET().build());
  }

  /** Opens a page that has to be there. */
  Shown see(String path) {
    var shown = open(path);
    if (shown.status() != 200) {
      throw new IllegalStateException(path + " answered " + shown.status() + "\n" + shown.text());
    }
    return shown;
  }

  /** Time on the server and the way there and back, with the whole page received. */
  long nanos(String path) {
    var request = request(path).GET().build();
    long began = System.nanoTime();
    var answer = send(request);
    long took = System.nanoTime() - began;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return took;
  }

  /** Sends a form and follows the redirect that every accepted form answers with. */
  Shown post(String path, Field... fields) {
    var body =
        Stream.concat(Stream.of(new Field("_csrf", token)), Stream.of(fields))
            .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
            .collect(Collectors.joining("&"));
    return follow(path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
  }

  /** Sends files as a form does that uploads. */
  Shown upload(String path, String name, List<Path> files, Field... fields) throws IOException {
    var boundary = "a-bench-boundary";
    var all = new ArrayList<>(List.of(fields));
    all.add(new Field("_csrf", token));
    var body = new ByteArrayOutputStream();
    for (var field : all) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, field.name(), field.value())
              .getBytes(StandardCharsets.UTF_8));
    }
    for (var file : files) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, name, file.getFileName())
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(Files.readAllBytes(file));
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return follow(
        path,
        BodyPublishers.ofByteArray(body.toByteArray()),
        "multipart/form-data; boundary=" + boundary);
  }

  private Shown follow(String path, BodyPublisher body, String type) {
    var answer = send(request(path).header("Content-Type", type).POST(body).build());
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException(
          "%s was not accepted: %s\n%s".formatted(path, answer.statusCode(), text(answer)));
    }
    var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return see(next.getQuery() == null ? next.getPath() : next.getPath() + "?" + next.getQuery());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Accept-Encoding", "gzip")
        .header("Accept-Language", "en")
        .header("Accept", "text/html");
  }

  private Shown shown(String path, HttpRequest request) {
    var answer = send(request);
    var text = text(answer);
    var found = TOKEN.matcher(text);
    if (found.find()) {
      token = found.group(1);
    }
    boolean over = answer.headers().firstValue("HX-Refresh").isPresent();
    return new Shown(path, answer.statusCode(), text, over);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (var bytes = new ByteArrayInputStream(answer.body())) {
      return new String(
          packed ? new GZIPInputStream(bytes).readAllBytes() : answer.body(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
