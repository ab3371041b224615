package org.lemmata.exercise.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles students' classes in this process and in memory, against the toolkit.
 *
 * @param compiler the one of this Java
 */
public record StudentCompiler(JavaCompiler compiler) {

  /** What one student wrote may be too much for it, and is no reason to stop for the others. */
  private static final CompilerMessage GAVE_UP =
      new CompilerMessage("", 0, "it is too much for the compiler; write it simpler", "");

  /** Checks that there is one: a runtime only has none. */
  public StudentCompiler {
    Objects.requireNonNull(compiler, "this Java has no compiler");
  }

  /** The compiler of this Java, which must have the module {@code jdk.compiler}. */
  public static StudentCompiler ofThisJava() {
    return new StudentCompiler(ToolProvider.getSystemJavaCompiler());
  }

  /**
   * Compiles.
   *
   * @param sources code by the name of its public class
   */
  public Compilation compile(Map<String, String> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
    Map<String, byte[]> classes = new HashMap<>();
    List<StudentSource> units = new ArrayList<>();
    sources.forEach((name, code) -> units.add(new StudentSource(name, code)));
    try (InMemory manager = new InMemory(files, classes)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "-g", "-parameters", "-cp", ToolkitPath.ofThisProgram());
      boolean fine =
          compiler.getTask(new StringWriter(), manager, diagnostics, options, null, units).call();
      List<CompilerMessage> errors = errors(diagnostics, sources);
      if (fine || !errors.isEmpty()) {
        return new Compilation(fine ? classes : Map.of(), errors);
      }
      return new Compilation(Map.of(), List.of(GAVE_UP));
    } catch (RuntimeException e) {
      return new Compilation(Map.of(), List.of(GAVE_UP));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CompilerMessage> errors(
      DiagnosticCollector<JavaFileObject> diagnostics, Map<String, String> sources) {
    List<CompilerMessage> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : diagnostics.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR) {
        String path = one.getSource() == null ? "" : one.getSource().toUri().getPath();
        String name = path.replaceAll("^/|\\.java$", "").replace('/', '.');
        long line = Math.max(0, one.getLineNumber());
        String code =
            sources
                .getOrDefault(name, "")
                .lines()
                .skip(Math.max(0, line - 1))
                .findFirst()
                .orElse("");
        errors.add(
            new CompilerMessage(
                name,
                line,
                one.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", "; "),
                code.strip()));
      }
    }
    return errors;
  }

  /** Keeps what is compiled in memory. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, byte[]> classes;

    InMemory(StandardJavaFileManager files, Map<String, byte[]> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("class:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }
  }
}
