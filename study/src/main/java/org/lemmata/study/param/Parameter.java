package org.lemmata.study.param;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** One parameter of a study: its description, default and legal values. */
public final class Parameter {

  private final String name;
  private final String description;
  private final String byDefault;
  private final Legal legal;
  private final ValueType type;
  private final List<Method> path;

  private Parameter(
      String name,
      String description,
      String byDefault,
      Legal legal,
      ValueType type,
      List<Method> path) {
    this.name = name;
    this.description = description;
    this.byDefault = byDefault;
    this.legal = legal;
    this.type = type;
    this.path = List.copyOf(path);
  }

  static Parameter of(RecordComponent component, Overrides overrides, List<Method> path) {
    Param param = component.getAnnotation(Param.class);
    String name = component.getName();
    if (param == null) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName() + "." + name + " has no @Param");
    }
    return new Parameter(
        name,
        param.value(),
        overrides.byDefault(name, param.byDefault()),
        overrides.legal(name, Legal.of(param)),
        ValueType.of(component.getType()),
        path);
  }

  /** The name on the command line. */
  public String name() {
    return name;
  }

  /** One line: what it is. */
  public String description() {
    return description;
  }

  /** The default as text. */
  public String byDefault() {
    return byDefault;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return type.isNumber();
  }

  /** Whether it is a whole number. */
  public boolean isWhole() {
    return type.isWhole();
  }

  /** Smallest legal number. */
  public double min() {
    return legal.min();
  }

  /** Largest legal number. */
  public double max() {
    return legal.max();
  }

  /** The two ends between which tests draw numbers. */
  public double[] trial() {
    return legal.ends();
  }

  /** Legal values of a parameter that is not a number. */
  public List<String> examples() {
    return legal.examples().isEmpty() ? type.choices() : legal.examples();
  }

  /** What is legal, to follow "must be". */
  public String legal() {
    return type.legal(legal);
  }

  /**
   * The value of a text.
   *
   * @throws InvalidParameter if it is illegal
   */
  public Object parse(String text) {
    Object value = type.parse(name(), text.strip(), legal);
    if (!type.isLegal(value, legal)) {
      throw new InvalidParameter(name(), text, legal());
    }
    return value;
  }

  /** The text of a value. */
  public String format(Object value) {
    return type.format(value);
  }

  Object valueOf(Record values) {
    Object value = values;
    try {
      for (Method accessor : path) {
        value = accessor.invoke(value);
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + name() + " of " + values, e);
    }
  }
}
