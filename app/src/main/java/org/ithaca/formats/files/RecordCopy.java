package org.ithaca.formats.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Copies of records with one component changed. */
public final class RecordCopy {

  private RecordCopy() {}

  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(R original, String component, Object value) {
    RecordComponent[] components = original.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    boolean known = false;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean changed = components[i].getName().equals(component);
        known |= changed;
        values[i] = changed ? value : components[i].getAccessor().invoke(original);
      }
      if (!known) {
        throw new IllegalArgumentException(original.getClass() + " has no " + component);
      }
      return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("cannot set " + component + " to " + value, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot copy " + original.getClass(), e);
    }
  }
}
