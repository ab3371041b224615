package org.lemmata.study.param;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lemmata.study.table.Numbers;

/** The types that text can be bound to. */
sealed interface ValueType
    permits ListType, ValueType.Choice, ValueType.Custom, ValueType.Real, ValueType.Whole {

  static ValueType of(Class<?> type) {
    if (type == int.class) {
      return new Whole(Numbers::smallWhole);
    }
    if (type == long.class) {
      return new Whole(Numbers::whole);
    }
    if (type == double.class) {
      return new Real();
    }
    if (type == WholeList.class || type == DoubleList.class) {
      return new ListType(type == WholeList.class);
    }
    if (type.isEnum()) {
      return new Choice(type);
    }
    return new Custom(type);
  }

  /** The value of a text; what is legal is put into words for a refusal only. */
  Object parse(String name, String text, Legal values);

  String legal(Legal values);

  /** Whether a value is in the legal range. */
  default boolean isLegal(Object value, Legal values) {
    return !(value instanceof Number number) || values.contains(number.doubleValue());
  }

  default String format(Object value) {
    return value.toString();
  }

  default boolean isNumber() {
    return false;
  }

  default boolean isWhole() {
    return false;
  }

  default List<String> choices() {
    return List.of();
  }

  /** An int or a long. */
  record Whole(Function<String, Number> parser) implements ValueType {
    @Override
    public Object parse(String name, String text, Legal values) {
      try {
        return parser.apply(text);
      } catch (NumberFormatException e) {
        throw new InvalidParameter(name, text, legal(values));
      }
    }

    @Override
    public String legal(Legal values) {
      return "a whole number" + values.range(Numbers::inDigits);
    }

    @Override
    public boolean isNumber() {
      return true;
    }

    @Override
    public boolean isWhole() {
      return true;
    }
  }

  /** A finite double. */
  record Real() implements ValueType {
    @Override
    public Object parse(String name, String text, Legal values) {
      try {
        return Numbers.real(text);
      } catch (NumberFormatException e) {
        throw new InvalidParameter(name, text, legal(values));
      }
    }

    @Override
    public String legal(Legal values) {
      return "a number" + values.range(Numbers::inWords);
    }

    @Override
    public String format(Object value) {
      return Numbers.shortest((Double) value);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /** An enum, written in lower case with hyphens. */
  record Choice(Class<?> type) implements ValueType {
    @Override
    public Object parse(String name, String text, Legal values) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> format(constant).equals(text))
          .findFirst()
          .orElseThrow(() -> new InvalidParameter(name, text, legal(values)));
    }

    @Override
    public String legal(Legal values) {
      return "one of " + String.join(", ", choices());
    }

    @Override
    public String format(Object value) {
      return ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<String> choices() {
      return Arrays.stream(type.getEnumConstants()).map(this::format).toList();
    }
  }

  /** Any type with a public static {@code parse(String name, String text)}. */
  record Custom(Class<?> type, Method parser) implements ValueType {
    Custom(Class<?> type) {
      this(type, parserOf(type));
    }

    private static Method parserOf(Class<?> type) {
      try {
        Method method = type.getDeclaredMethod("parse", String.class, String.class);
        method.setAccessible(true);
        return method;
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(type + " has no static parse(name, text)", e);
      }
    }

    @Override
    public Object parse(String name, String text, Legal values) {
      try {
        return parser.invoke(null, name, text);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error error) {
          // Such as no memory left for a file.
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String legal(Legal values) {
      return "a value such as " + String.join(" or ", values.examples());
    }
  }
}
