package org.ithaca.formats.files;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ithaca.formats.Term;
import org.ithaca.formats.files.FieldType.Field;
import org.ithaca.formats.files.FieldType.Keyed;
import org.ithaca.formats.files.FieldType.Many;
import org.ithaca.formats.files.FieldType.Maybe;
import org.ithaca.formats.files.FieldType.Section;
import org.ithaca.formats.files.FieldType.Whole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as the tree they can be read from. */
final class TreeWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TreeWriter() {}

  static JsonNode tree(FieldType type, Object value) {
    return switch (type) {
      case FieldType.Text text -> NODES.stringNode((String) value);
      case FieldType.Name name -> NODES.stringNode(value.toString());
      case Whole whole -> whole(value);
      case FieldType.Flag flag -> NODES.booleanNode((Boolean) value);
      case FieldType.OneOf oneOf -> NODES.stringNode(((Term) value).key());
      case FieldType.Length length -> NODES.stringNode(value.toString());
      case Maybe maybe ->
          ((Optional<?>) value)
              .map(inner -> tree(maybe.type(), inner))
              .orElseGet(() -> NODES.stringNode(maybe.none()));
      case Many many -> list(many, (List<?>) value);
      case Keyed keyed -> entries(keyed, (Map<?, ?>) value);
      case Section section -> section(section, value);
    };
  }

  private static JsonNode whole(Object value) {
    if (value instanceof OptionalInt maybe) {
      return maybe.isPresent() ? NODES.numberNode(maybe.getAsInt()) : NODES.stringNode(Whole.ANY);
    }
    return NODES.numberNode((Integer) value);
  }

  private static JsonNode list(Many type, List<?> values) {
    ArrayNode node = NODES.arrayNode();
    values.forEach(value -> node.add(tree(type.type(), value)));
    return node;
  }

  private static JsonNode entries(Keyed type, Map<?, ?> values) {
    ObjectNode node = NODES.objectNode();
    values.forEach((name, value) -> node.set((String) name, tree(type.type(), value)));
    return node;
  }

  private static JsonNode section(Section section, Object value) {
    ObjectNode node = NODES.objectNode();
    for (Field field : section.fields()) {
      node.set(field.name(), tree(field.type(), component(field, value)));
    }
    return node;
  }

  private static Object component(Field field, Object value) {
    try {
      return field.accessor().invoke(value);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + field.name(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + field.name(), e);
    }
  }
}
