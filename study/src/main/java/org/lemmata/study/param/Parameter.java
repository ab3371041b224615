package org.lemmata.study.param;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** One parameter of a study: its description, default and legal values. */
public final class Parameter {

  private final RecordComponent component;
  private final Param param;
  private final ValueType type;

  private Parameter(RecordComponent component, Param param, ValueType type) {
    this.component = component;
    this.param = param;
    this.type = type;
  }

  static Parameter of(RecordComponent component) {
    Param param = component.getAnnotation(Param.class);
    if (param == null) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName() + "." + component.getName() + " has no @Param");
    }
    component.getAccessor().setAccessible(true);
    return new Parameter(component, param, ValueType.of(component.getType()));
  }

  /** The name on the command line. */
  public String name() {
    return component.getName();
  }

  /** One line: what it is. */
  public String description() {
    return param.value();
  }

  /** The default as text. */
  public String byDefault() {
    return param.byDefault();
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
    return param.min();
  }

  /** Largest legal number. */
  public double max() {
    return param.max();
  }

  /** The two ends between which tests draw numbers. */
  public double[] trial() {
    return param.trial().length == 2 ? param.trial() : new double[] {param.min(), param.max()};
  }

  /** Legal values of a parameter that is not a number. */
  public List<String> examples() {
    return param.examples().length > 0 ? List.of(param.examples()) : type.choices();
  }

  /** What is legal, to follow "must be". */
  public String legal() {
    return type.legal(param);
  }

  /**
   * The value of a text.
   *
   * @throws InvalidParameter if it is illegal
   */
  public Object parse(String text) {
    Object value = type.parse(name(), text.strip(), legal());
    if (!type.isLegal(value, param)) {
      throw new InvalidParameter(name(), text, legal());
    }
    return value;
  }

  /** The text of a value. */
  public String format(Object value) {
    return type.format(value);
  }

  Object valueOf(Record values) {
    try {
      return component.getAccessor().invoke(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + name() + " of " + values, e);
    }
  }
}
