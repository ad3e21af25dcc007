package org.ithaca.formats.files;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ithaca.formats.Span;

/** Values that stand in for what could not be read, so that reading can go on. */
final class Blank {

  private static final String NAME = "unknown";

  private Blank() {}

  static Object of(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> "";
      case FieldType.Name name -> name(name, NAME);
      case FieldType.Whole whole -> whole.open() ? OptionalInt.empty() : Math.max(0, whole.min());
      case FieldType.Flag flag -> false;
      case FieldType.OneOf oneOf -> oneOf.terms().getFirst();
      case FieldType.Length length -> Span.NONE;
      case FieldType.Maybe maybe -> Optional.empty();
      case FieldType.Many many -> List.of();
      case FieldType.Keyed keyed -> Map.of();
      case FieldType.Section section ->
          TreeReader.make(
              section,
              section.fields().stream().map(field -> of(field.type())).toArray(Object[]::new));
    };
  }

  static Object name(FieldType.Name type, String value) {
    if (type.type() == String.class) {
      return value;
    }
    try {
      return type.type().getDeclaredConstructor(String.class).newInstance(value);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("'" + value + "' is no name", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type.type(), e);
    }
  }
}
