package org.lemmata.study.param;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.UnknownName;

/**
 * Reads the {@link Param} annotations of a record and binds text to it.
 *
 * @param <P> the record
 */
public final class ParameterSpec<P extends Record> {

  private final Class<P> type;
  private final List<Parameter> parameters;
  private final Constructor<P> constructor;

  private ParameterSpec(Class<P> type, List<Parameter> parameters, Constructor<P> constructor) {
    this.type = type;
    this.parameters = parameters;
    this.constructor = constructor;
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if a component has no {@link Param} or a type that text cannot
   *     be bound to
   */
  public static <P extends Record> ParameterSpec<P> of(Class<P> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Parameter> parameters = Arrays.stream(components).map(Parameter::of).toList();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<P> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new ParameterSpec<>(type, parameters, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
  }

  /** The parameters in the record's order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The parameter of that name.
   *
   * @throws UnknownName if there is none
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "parameter", name, parameters.stream().map(Parameter::name).toList()));
  }

  /** The record with every default. */
  public P defaults() {
    return parse(Map.of());
  }

  /**
   * Binds text to the record; what is not set has its default.
   *
   * @param set text by parameter name
   * @throws UnknownName if a name is not a parameter
   * @throws InvalidParameter if a value is illegal
   */
  public P parse(Map<String, String> set) {
    set.keySet().forEach(this::parameter);
    List<Object> values = new ArrayList<>();
    for (Parameter parameter : parameters) {
      values.add(parameter.parse(set.getOrDefault(parameter.name(), parameter.byDefault())));
    }
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + type, e);
    }
  }

  /** The text of every parameter, in the record's order; {@link #parse} gives the record back. */
  public Map<String, String> format(P values) {
    Map<String, String> text = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      text.put(parameter.name(), parameter.format(parameter.valueOf(values)));
    }
    return text;
  }

  /** The files that the values were read from, in the record's order. */
  public List<DataFile> files(P values) {
    List<DataFile> files = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.valueOf(values) instanceof FromFile source) {
        source.file().ifPresent(files::add);
      }
    }
    return List.copyOf(files);
  }
}
