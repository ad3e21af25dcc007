package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers 0 .. size - 1 that can be added and multiplied: the whole numbers modulo the size, or a
 * product of finite fields, one for each prime power in the size. Numbers are digits in mixed base;
 * within a field they are polynomials over its prime, modulo one without factors.
 */
final class Ring {
  /** A field of {@code prime ^ degree} numbers; {@code high} is what x ^ degree comes to. */
  private record Field(int prime, int degree, int size, int high) {
    private int add(int a, int b) {
      int sum = 0;
      for (int place = 1; place < size; place *= prime) {
        sum += (a / place + b / place) % prime * place;
      }
      return sum;
    }

    private int times(int a, int b) {
      int product = 0;
      int shifted = a;
      for (int rest = b; rest > 0; rest /= prime) {
        for (int k = 0; k < rest % prime; k++) {
          product = add(product, shifted);
        }
        shifted = timesX(shifted);
      }
      return product;
    }

    private int timesX(int a) {
      int top = a / (size / prime);
      int result = a % (size / prime) * prime;
      for (int k = 0; k < top; k++) {
        result = add(result, high);
      }
      return degree == 1 ? a : result;
    }

    /** Whether nothing but 0 makes 0: then the polynomial has no factors. */
    private boolean isField() {
      for (int a = 1; a < size; a++) {
        for (int b = a; b < size; b++) {
          if (times(a, b) == 0) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static final int LARGEST_FIELD = 256;

  private final List<Field> fields;
  private final int size;

  private Ring(int size, List<Field> fields) {
    this.size = size;
    this.fields = fields;
  }

  static Ring modulo(int size) {
    return new Ring(size, List.of());
  }

  static Ring fields(int size) {
    List<Field> fields = new ArrayList<>();
    int rest = size;
    for (int prime = 2; rest > 1; prime++) {
      int degree = 0;
      int power = 1;
      while (rest % prime == 0) {
        rest /= prime;
        power *= prime;
        degree++;
      }
      if (degree == 1) {
        fields.add(new Field(prime, 1, power, 0));
      } else if (degree > 1 && power > LARGEST_FIELD) {
        return modulo(size);
      } else if (degree > 1) {
        fields.add(field(prime, degree, power));
      }
    }
    return new Ring(size, fields);
  }

  private static Field field(int prime, int degree, int size) {
    int high = 1;
    while (!new Field(prime, degree, size, high).isField()) {
      high++;
    }
    return new Field(prime, degree, size, high);
  }

  int add(int a, int b) {
    if (fields.isEmpty()) {
      return (a + b) % size;
    }
    int sum = 0;
    int place = 1;
    for (Field field : fields) {
      int digit =
          field.degree == 1
              ? (a / place + b / place) % field.size
              : field.add(a / place % field.size, b / place % field.size);
      sum += digit * place;
      place *= field.size;
    }
    return sum;
  }

  /** The round times what stands for the column. */
  int times(int round, int column) {
    if (fields.isEmpty()) {
      return (int) ((long) round * column % size);
    }
    int product = 0;
    int place = 1;
    for (Field field : fields) {
      int digit = round / place % field.size;
      int times =
          field.degree == 1
              ? (int) ((long) digit * column % field.size)
              : field.times(digit, column);
      product += times * place;
      place *= field.size;
    }
    return product;
  }

  /** In how many rounds no two of so many columns meet twice. */
  int rounds(int columns) {
    if (!fields.isEmpty()) {
      return fields.stream().allMatch(field -> field.size >= columns) ? size : 1;
    }
    int rounds = size;
    for (int difference = 1; difference < columns; difference++) {
      rounds = Math.min(rounds, size / gcd(difference, size));
    }
    return rounds;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
