package org.ithaca.access.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes. Only as many hashes as there are processors are computed at
 * a time, so that a wave of sign-ins takes time and not all memory.
 */
@Component
public class Passwords {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String nobodys = argon2.encode(UUID.randomUUID().toString());

  /** Why a password will not do, as the key of a product text. */
  public static Optional<String> rejection(String password, String email) {
    if (password.length() < SHORTEST) {
      return Optional.of("access.password.too-short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("access.password.too-long");
    }
    var lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(email.toLowerCase(Locale.ROOT)) || lower.chars().distinct().count() < 4) {
      return Optional.of("access.password.too-easy");
    }
    return Optional.empty();
  }

  public String hash(String password) {
    return inTurn(() -> String.valueOf(argon2.encode(password)));
  }

  /** Takes the same time when there is no such account or no password yet. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = inTurn(() -> argon2.matches(password, hash == null ? nobodys : hash));
    return same && hash != null;
  }

  boolean outdated(String hash) {
    return argon2.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
