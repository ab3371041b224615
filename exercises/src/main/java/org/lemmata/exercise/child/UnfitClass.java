package org.lemmata.exercise.child;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.lemmata.exercise.NotWritten;

/** A student's class of which no object can be made; the message is a sentence for the student. */
final class UnfitClass extends Exception {

  private static final long serialVersionUID = 1L;

  UnfitClass(String message) {
    super(message);
  }

  /** An object of a student's class. */
  static Object instanceOf(Class<?> type) throws UnfitClass {
    try {
      if (Modifier.isAbstract(type.getModifiers())) {
        throw new UnfitClass(
            type.getSimpleName() + " is abstract; an object of it must be possible.");
      }
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw new UnfitClass(
          type.getSimpleName()
              + " needs a public constructor without parameters, or no constructor at all.");
    } catch (InvocationTargetException e) {
      throw because(e.getCause(), type.getSimpleName());
    } catch (ExceptionInInitializerError e) {
      throw because(e.getCause(), type.getSimpleName());
    }
  }

  static UnfitClass because(Throwable thrown, String className) {
    if (thrown instanceof NotWritten) {
      return new UnfitClass("Not written yet: " + className + " cannot be made.");
    }
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return new UnfitClass(
        "No object of "
            + className
            + " can be made: its fields or its constructor threw "
            + cause.getClass().getSimpleName()
            + (cause.getMessage() == null ? "" : ": " + cause.getMessage())
            + ".");
  }
}
