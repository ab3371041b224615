package org.lemmata.exercise.grade;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.Seen;

/**
 * Stands between what tries a student's class and the class. It remembers the last call, so that a
 * student can be told which one went wrong, and sees to it that no call changes its arguments.
 */
public final class Trace implements InvocationHandler {

  private static final int SHOWN = 6;
  private static final int LONGEST = 60;

  private final Object student;
  private volatile Call last;
  private volatile boolean running;
  private Object returned;

  private Trace(Object student) {
    this.student = student;
  }

  /** A trace of a student's object. */
  public static Trace of(Object student) {
    return new Trace(student);
  }

  /**
   * The traced object.
   *
   * @param asked the interface that it implements
   */
  public <S> S as(Class<S> asked) {
    return asked.cast(Proxy.newProxyInstance(asked.getClassLoader(), new Class<?>[] {asked}, this));
  }

  /** The last call, such as {@code value(3, 2, 0.5)}; empty before the first. */
  public String lastCall() {
    Call call = last;
    return call == null ? "" : call.toString();
  }

  /** What the last call gave. */
  public String lastReturned() {
    return text(returned);
  }

  /** Whether the student's code has not come back from the last call. */
  public boolean isRunning() {
    return running;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    Call call = new Call(method, arguments == null ? new Object[0] : arguments);
    last = call;
    running = true;
    try {
      returned = method.invoke(student, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof NotWritten unwritten) {
        throw unwritten;
      }
      throw new StudentFailure(lastCall(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } finally {
      running = false;
    }
    call.changed()
        .ifPresent(
            what -> {
              throw new ChangedArgument(call, what);
            });
    return returned;
  }

  /** A value as a student would write it, shortened. */
  public static String text(Object value) {
    if (value instanceof Double number) {
      return Seen.text(number);
    }
    if (value != null && value.getClass().isArray()) {
      int length = Array.getLength(value);
      List<String> entries = new ArrayList<>();
      for (int i = 0; i < Math.min(SHOWN, length); i++) {
        entries.add(text(Array.get(value, i)));
      }
      if (length > SHOWN) {
        entries.add("… " + length + " in all");
      }
      return entries.stream().collect(Collectors.joining(", ", "{", "}"));
    }
    String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** An input of a law; a record's components by their names. */
  public static String input(Object input) {
    if (!(input instanceof Record)) {
      return text(input);
    }
    return Arrays.stream(input.getClass().getRecordComponents())
        .map(component -> component.getName() + " = " + text(Call.component(input, component)))
        .collect(Collectors.joining(", "));
  }
}
