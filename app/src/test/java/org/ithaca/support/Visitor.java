package org.ithaca.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: keeps cookies, reads the forgery token, follows nothing by itself.
 */
public final class Visitor {

  /** What the application answered. */
  public record Answer(int status, HttpHeaders headers, String body) {

    /** Where a redirect leads, empty when it is none. */
    public String location() {
      return header("Location").orElse("");
    }

    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }
  }

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String address;

  Visitor(String address) {
    this.address = address;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), _ -> {});
  }

  /** Sends a form, with the forgery token that a page of ours gave. */
  public Answer post(String path, Map<String, String> fields) {
    return postForm(path, encoded(fields) + "&_csrf=" + encoded(csrfToken()));
  }

  /** Sends a form as another site would make a browser do. */
  public Answer postWithoutToken(String path, Map<String, String> fields) {
    return postForm(path, encoded(fields));
  }

  /** Sends one file with fields beside it. */
  public Answer upload(
      String path, Map<String, String> fields, String field, String fileName, byte[] content) {
    var form = new MultipartForm();
    fields.forEach(form::field);
    form.field("_csrf", csrfToken());
    form.file(field, fileName, content);
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArray(form.bytes()),
        request -> request.header("Content-Type", form.contentType()));
  }

  /** Any request, also one that no browser would send. */
  public Answer send(
      String method, String path, BodyPublisher body, Consumer<HttpRequest.Builder> change) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
    change.accept(request.timeout(Duration.ofSeconds(60)));
    try {
      var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The bytes of a download. */
  public byte[] download(String path) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address + path)).build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isSignedIn() {
    return get("/account").status() == 200;
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  public String csrfToken() {
    var page = get("/account");
    var found = TOKEN.matcher(page.status() == 200 ? page.body() : get("/sign-in").body());
    if (!found.find()) {
      throw new AssertionError("No forgery token on the page");
    }
    return found.group(1);
  }

  private Answer postForm(String path, String body) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        request -> request.header("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
