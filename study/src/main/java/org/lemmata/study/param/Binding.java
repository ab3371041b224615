package org.lemmata.study.param;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How a record is built from the values of its parameters, those of its groups included.
 *
 * @param parameters all parameters, in the record's order
 * @param build makes the record
 */
record Binding<P>(List<Parameter> parameters, Function<Function<Parameter, Object>, P> build) {

  /**
   * Reads a record.
   *
   * @param type the record
   * @param overrides what its use declares otherwise
   * @param path the accessors from the outermost record to this one
   */
  static <P> Binding<P> of(Class<P> type, Overrides overrides, List<Method> path) {
    List<Parameter> parameters = new ArrayList<>();
    List<Function<Function<Parameter, Object>, ?>> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      List<Method> way = new ArrayList<>(path);
      way.add(component.getAccessor());
      Group group = component.getAnnotation(Group.class);
      if (group == null) {
        Parameter parameter = Parameter.of(component, overrides, way);
        parameters.add(parameter);
        parts.add(values -> values.apply(parameter));
      } else {
        Overrides own = Overrides.of(group);
        Binding<?> part = of(component.getType(), own.inside(overrides), way);
        Set<String> unknown = own.names();
        part.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
          throw new IllegalArgumentException(component + " has no parameters " + unknown);
        }
        parameters.addAll(part.parameters());
        parts.add(part.build());
      }
    }
    Constructor<P> constructor = constructor(type);
    return new Binding<>(
        List.copyOf(parameters),
        values -> construct(constructor, parts.stream().map(part -> part.apply(values)).toArray()));
  }

  private static <P> Constructor<P> constructor(Class<P> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class[]::new);
    try {
      Constructor<P> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
  }

  private static <P> P construct(Constructor<P> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + constructor.getDeclaringClass(), e);
    }
  }
}
