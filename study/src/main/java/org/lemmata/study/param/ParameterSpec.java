package org.lemmata.study.param;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lemmata.study.UnknownName;

/**
 * Reads the {@link Param} annotations of a record and binds text to it.
 *
 * @param <P> the record
 */
public final class ParameterSpec<P extends Record> {

  /** Read once: every point of a sweep asks. */
  private static final ClassValue<ParameterSpec<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected ParameterSpec<?> computeValue(Class<?> type) {
          return new ParameterSpec<>(read(type.asSubclass(Record.class)));
        }
      };

  private final Binding<P> binding;

  private ParameterSpec(Binding<P> binding) {
    this.binding = binding;
  }

  /**
   * Reads a record and its groups.
   *
   * @throws IllegalArgumentException if a component has no {@link Param} and is no {@link Group},
   *     has a type that text cannot be bound to, or two parameters have one name
   */
  @SuppressWarnings("unchecked")
  public static <P extends Record> ParameterSpec<P> of(Class<P> type) {
    return (ParameterSpec<P>) KNOWN.get(type);
  }

  private static <P> Binding<P> read(Class<P> type) {
    Binding<P> binding = Binding.of(type, Overrides.NONE, List.of());
    Set<String> names = new HashSet<>();
    for (Parameter parameter : binding.parameters()) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException(type + " has two parameters " + parameter.name());
      }
    }
    return binding;
  }

  /** The parameters in the record's order. */
  public List<Parameter> parameters() {
    return binding.parameters();
  }

  /**
   * The parameter of that name.
   *
   * @throws UnknownName if there is none
   */
  public Parameter parameter(String name) {
    return parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "parameter", name, parameters().stream().map(Parameter::name).toList()));
  }

  /** The record with every default. */
  public P defaults() {
    return parse(Map.of());
  }

  /**
   * Binds text to the record; what is not set has its default. A refusal says values as they were
   * typed.
   *
   * @param set text by parameter name
   * @throws UnknownName if a name is not a parameter
   * @throws InvalidParameter if a value is illegal
   */
  public P parse(Map<String, String> set) {
    return parse(set, Parameter::parse);
  }

  /**
   * What binds text as {@link #parse} does, and reads each text of a parameter once: points of a
   * grid share the values of its axes, and what was read from files.
   */
  public Function<Map<String, String>, P> parser() {
    Map<Parameter, Map<String, Object>> known = new HashMap<>();
    parameters().forEach(parameter -> known.put(parameter, new ConcurrentHashMap<>()));
    return set ->
        parse(
            set, (parameter, text) -> known.get(parameter).computeIfAbsent(text, parameter::parse));
  }

  private P parse(Map<String, String> set, BiFunction<Parameter, String, Object> reader) {
    set.keySet().forEach(this::parameter);
    Map<Parameter, Object> values = new HashMap<>();
    for (Parameter parameter : parameters()) {
      String text = set.getOrDefault(parameter.name(), parameter.byDefault());
      values.put(parameter, reader.apply(parameter, text));
    }
    try {
      return binding.build().apply(values::get);
    } catch (InvalidParameter contradiction) {
      throw contradiction.asTyped(this, set);
    }
  }

  /**
   * Finds a value that the record does not keep because another parameter says otherwise, such as a
   * dimension beside a matrix that has its own.
   *
   * @param set text by parameter name
   * @return the refusal of the first one; empty if all are kept
   * @throws UnknownName if a name is not a parameter
   * @throws InvalidParameter if a value is illegal
   */
  public Optional<InvalidParameter> overruled(Map<String, String> set) {
    Map<String, String> kept = format(parse(set));
    for (Map.Entry<String, String> one : set.entrySet()) {
      Parameter parameter = parameter(one.getKey());
      String value = kept.get(one.getKey());
      if (!value.equals(parameter.format(parameter.parse(one.getValue())))) {
        return Optional.of(
            new InvalidParameter(
                one.getKey(),
                one.getValue(),
                value + ", which another parameter sets, or left out"));
      }
    }
    return Optional.empty();
  }

  /** Whether two texts are the same legal value of a parameter. */
  boolean same(String name, String one, String other) {
    try {
      Parameter parameter = parameter(name);
      return parameter.parse(one).equals(parameter.parse(other));
    } catch (InvalidParameter | UnknownName e) {
      return false;
    }
  }

  /** The text of every parameter, in the record's order; {@link #parse} gives the record back. */
  public Map<String, String> format(P values) {
    Map<String, String> text = new LinkedHashMap<>();
    for (Parameter parameter : parameters()) {
      text.put(parameter.name(), parameter.format(parameter.valueOf(values)));
    }
    return text;
  }

  /** The files that the values were read from, in the record's order. */
  public List<DataFile> files(P values) {
    List<DataFile> files = new ArrayList<>();
    for (Parameter parameter : parameters()) {
      if (parameter.valueOf(values) instanceof FromFile source) {
        source.file().ifPresent(files::add);
      }
    }
    return List.copyOf(files);
  }
}
