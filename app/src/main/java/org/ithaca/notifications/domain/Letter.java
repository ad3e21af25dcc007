package org.ithaca.notifications.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to tell whom, before it is put into words.
 *
 * @param key the texts {@code key.subject}, {@code key.body} and, with a link, {@code key.link}
 * @param arguments of all three texts
 * @param link a path of ours that the message leads to
 * @param secretLink the link opens an account and is forgotten once it was sent
 */
public record Letter(
    String address,
    String name,
    Locale locale,
    String key,
    List<Object> arguments,
    @Nullable String link,
    boolean secretLink) {

  public static Letter to(String address, String name, Locale locale) {
    return new Letter(address, name, locale, "", List.of(), null, false);
  }

  public Letter saying(String key, Object... arguments) {
    return new Letter(address, name, locale, key, List.of(arguments), link, secretLink);
  }

  public Letter withLink(String path) {
    return new Letter(address, name, locale, key, arguments, path, false);
  }

  /** For what {@code Invitations.linkFor} and events of access give. */
  public Letter withSecretLink(String path) {
    return new Letter(address, name, locale, key, arguments, path, true);
  }
}
