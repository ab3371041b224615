package org.lemmata.exercise.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the compiler made of sources.
 *
 * @param classes the bytes of each class by its name; empty if there are errors
 * @param errors in the order of the file
 */
public record Compilation(Map<String, byte[]> classes, List<CompilerMessage> errors) {

  /** Keeps copies. */
  public Compilation {
    classes = new TreeMap<>(classes);
    errors = List.copyOf(errors);
  }

  /** A loader of these classes above those of the program, which no other such loader sees. */
  public ClassLoader loader() {
    return new ClassLoader(Compilation.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
