package org.lemmata.exercise.desk;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Java source held as text. Its path is that of its class, whatever its file is called. */
final class StudentSource extends SimpleJavaFileObject {

  private final String code;

  StudentSource(String className, String code) {
    super(URI.create("source:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
    this.code = code;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return code;
  }
}
