package org.lemmata.exercise.grade;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One call of a student's code, with its arguments as they were when it began: arrays, and arrays
 * in records, are copied.
 */
final class Call {

  private final Method method;
  private final Object[] given;
  private final Object[] kept;

  /** A call that begins now. */
  Call(Method method, Object[] arguments) {
    this.method = method;
    this.given = arguments;
    this.kept = (Object[]) kept(arguments);
  }

  /**
   * What the student's code changed of what it was given, such as {@code the array u, from {1, 0}
   * to {0.8, -0.6}}; empty if nothing.
   */
  Optional<String> changed() {
    for (int i = 0; i < given.length; i++) {
      Object now = kept(given[i]);
      if (!Arrays.deepEquals(new Object[] {kept[i]}, new Object[] {now})) {
        return Optional.of(given[i] instanceof Record ? "an array of " + name(i) : array(i, now));
      }
    }
    return Optional.empty();
  }

  /** Long arrays are shown by their first entries, which may be the same. */
  private String array(int place, Object now) {
    String before = Trace.text(kept[place]);
    String after = Trace.text(now);
    String fromTo = before.equals(after) ? "" : ", from " + before + " to " + after;
    return "the array " + name(place) + fromTo;
  }

  /** A copy of an array, or of a record's components; anything else as it is. */
  private static Object kept(Object value) {
    if (value instanceof Object[] entries) {
      return Arrays.stream(entries).map(Call::kept).toArray();
    }
    if (value instanceof Record one) {
      return Arrays.stream(one.getClass().getRecordComponents())
          .map(component -> kept(component(one, component)))
          .toArray();
    }
    if (value != null && value.getClass().isArray()) {
      int length = Array.getLength(value);
      Object copy = Array.newInstance(value.getClass().getComponentType(), length);
      System.arraycopy(value, 0, copy, 0, length);
      return copy;
    }
    return value;
  }

  /** A component of a record, which need not be public. */
  static Object component(Object one, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      boolean array = given[i] != null && given[i].getClass().isArray();
      texts.add(isNameless(given[i]) ? name(i) : Trace.text(array ? kept[i] : given[i]));
    }
    return method.getName() + "(" + String.join(", ", texts) + ")";
  }

  private String name(int place) {
    return method.getParameters()[place].getName();
  }

  /** A function, or anything else that has no text of its own. */
  private static boolean isNameless(Object value) {
    return value != null
        && !value.getClass().isArray()
        && value.toString().contains("@" + Integer.toHexString(value.hashCode()));
  }
}
