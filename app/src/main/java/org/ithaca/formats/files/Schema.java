package org.ithaca.formats.files;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ithaca.formats.About;
import org.ithaca.formats.Format;
import org.ithaca.formats.Key;
import org.ithaca.formats.Span;
import org.ithaca.formats.Term;
import org.ithaca.formats.files.FieldType.Field;
import org.ithaca.formats.files.FieldType.Section;

/** The schema of a format file, made once from the records it is read into. */
public final class Schema {

  public static final Section FORMAT = section(Format.class);

  private Schema() {}

  private static Section section(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : components) {
      About about = component.getAnnotation(About.class);
      if (about == null) {
        throw new IllegalStateException(type + "." + component.getName() + " needs @About");
      }
      String name = about.name().isEmpty() ? hyphenated(component.getName()) : about.name();
      FieldType fieldType = type(component.getGenericType(), about);
      fields.add(new Field(name, fieldType, about, component.getAccessor()));
    }
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Section(type, type.getDeclaredConstructor(parameters), List.copyOf(fields));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  private static FieldType type(Type type, About about) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      FieldType inner = type(arguments[arguments.length - 1], about);
      if (generic.getRawType() == List.class) {
        return new FieldType.Many(inner, Math.max(0, about.min()));
      }
      if (generic.getRawType() == Map.class) {
        return new FieldType.Keyed(inner);
      }
      if (generic.getRawType() == Optional.class) {
        return new FieldType.Maybe(inner, about.none());
      }
    }
    if (type instanceof Class<?> plain) {
      return plainType(plain, about);
    }
    throw new IllegalStateException("a format file cannot hold " + type);
  }

  private static FieldType plainType(Class<?> type, About about) {
    if (type == String.class) {
      return about.key() ? new FieldType.Name(type) : new FieldType.Text();
    }
    if (type == int.class || type == OptionalInt.class) {
      return new FieldType.Whole(about.min(), about.max(), type == OptionalInt.class);
    }
    if (type == boolean.class) {
      return new FieldType.Flag();
    }
    if (type == Span.class) {
      return new FieldType.Length();
    }
    if (Key.class.isAssignableFrom(type)) {
      return new FieldType.Name(type);
    }
    if (type.isEnum() && Term.class.isAssignableFrom(type)) {
      List<Term> terms = Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList();
      return new FieldType.OneOf(terms);
    }
    if (type.isRecord()) {
      return section(type);
    }
    throw new IllegalStateException("a format file cannot hold " + type);
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
