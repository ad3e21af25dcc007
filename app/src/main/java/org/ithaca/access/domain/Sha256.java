package org.ithaca.access.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest under which secrets and addresses are looked up. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
