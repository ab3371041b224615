package org.lemmata.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.reflect.Constructor;

/**
 * The standard error that the user sees.
 *
 * <p>Java writes a warning of the incubating vector module to file descriptor 2 before any code of
 * ours runs, and no option turns it off. So the launcher gives Java a filter as descriptor 2 and
 * the true standard error as another descriptor, which is used directly: nothing is reordered, and
 * messages of Java itself still come through.
 */
final class StandardError {

  private StandardError() {}

  static FileOutputStream open() {
    Integer number = Integer.getInteger("lemmata.stderr");
    return new FileOutputStream(number == null ? FileDescriptor.err : descriptor(number));
  }

  private static FileDescriptor descriptor(int number) {
    try {
      Constructor<FileDescriptor> constructor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      constructor.setAccessible(true);
      return constructor.newInstance(number);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The filter passes everything on.
      return FileDescriptor.err;
    }
  }
}
