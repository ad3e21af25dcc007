package org.ithaca.formats.files;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import org.ithaca.formats.About;
import org.ithaca.formats.Term;

/** What a field of a format file may be. {@link Schema} makes these from the records. */
public sealed interface FieldType {

  /** What is allowed, to follow "it must be". */
  String allowed();

  /** Any words. */
  record Text() implements FieldType {
    @Override
    public String allowed() {
      return "text";
    }
  }

  /** A short name: a Key or plain text. */
  record Name(Class<?> type) implements FieldType {
    @Override
    public String allowed() {
      return "lower-case words joined by hyphens, such as near-by";
    }
  }

  /** A whole number, or where open is set the word any. */
  record Whole(int min, int max, boolean open) implements FieldType {
    static final String ANY = "any";

    @Override
    public String allowed() {
      String bounds =
          switch (Integer.MAX_VALUE == max ? 1 : 2) {
            case 1 -> min == Integer.MIN_VALUE ? "" : " of at least " + min;
            default -> " from " + min + " to " + max;
          };
      return "a whole number" + bounds + (open ? ", or " + ANY : "");
    }
  }

  /** Yes or no. */
  record Flag() implements FieldType {
    @Override
    public String allowed() {
      return "true or false";
    }
  }

  /** One of the terms of a vocabulary. */
  record OneOf(List<Term> terms) implements FieldType {
    List<String> keys() {
      return terms.stream().map(Term::key).toList();
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", keys());
    }
  }

  /** A length of time. */
  record Length() implements FieldType {
    @Override
    public String allowed() {
      return "a length of time, such as 60 minutes, 2 weeks or 9 months";
    }
  }

  /** Something, or a word that says there is nothing. */
  record Maybe(FieldType type, String none) implements FieldType {
    @Override
    public String allowed() {
      return type.allowed() + ", or " + none;
    }
  }

  /** A list. */
  record Many(FieldType type, int min) implements FieldType {
    @Override
    public String allowed() {
      return "a list"
          + (min > 0 ? " with at least " + min + (min == 1 ? " entry" : " entries") : "");
    }
  }

  /** Entries by a name that comes from elsewhere in the file. */
  record Keyed(FieldType type) implements FieldType {
    @Override
    public String allowed() {
      return "entries by name";
    }
  }

  /** A group of fields. */
  record Section(Class<?> type, Constructor<?> constructor, List<Field> fields)
      implements FieldType {
    List<String> names() {
      return fields.stream().map(Field::name).toList();
    }

    @Override
    public String allowed() {
      return "a group with " + fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
  }

  /** A named field of a section. */
  record Field(String name, FieldType type, About about, Method accessor) {}
}
