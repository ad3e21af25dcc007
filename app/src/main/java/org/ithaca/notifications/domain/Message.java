package org.ithaca.notifications.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter in words, waiting or sent. */
public record Message(
    UUID id,
    String toAddress,
    String toName,
    String subject,
    String body,
    @Nullable String link,
    @Nullable String linkLabel,
    boolean secretLink,
    Instant createdAt,
    @Nullable Instant sentAt,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError) {

  /** How far it is. */
  public enum State {
    WAITING,
    SENT,
    RETRYING,
    FAILED
  }

  public State state() {
    if (sentAt != null) {
      return State.SENT;
    }
    if (nextAttemptAt == null) {
      return State.FAILED;
    }
    return attempts == 0 ? State.WAITING : State.RETRYING;
  }

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }
}
