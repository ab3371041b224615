package org.lemmata.papers.mutation;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;

/** The papers once more, with one class compiled from a mutated source. */
final class Mutant implements AutoCloseable {

  private final Loader loader;

  /**
   * Compiles a mutation.
   *
   * @param folder an empty folder for sources and classes
   * @throws IllegalStateException if the mutated source does not compile
   */
  Mutant(Mutation mutation, Path folder) throws IOException {
    Path source = folder.resolve(mutation.source().getFileName());
    Files.writeString(source, mutation.mutated());
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code =
        compiler.run(
            null,
            null,
            null,
            "-nowarn",
            "-parameters",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString());
    if (code != 0) {
      throw new IllegalStateException("does not compile: " + mutation);
    }
    Stream<URL> papers =
        Papers.load().all().stream()
            .map(paper -> paper.getClass().getProtectionDomain().getCodeSource().getLocation())
            .distinct();
    loader =
        new Loader(
            Stream.concat(Stream.of(classes.toUri().toURL()), papers).toArray(URL[]::new),
            Mutant.class.getClassLoader());
  }

  /** The claim, with the mutated class beneath it. */
  Claim claim(String id) throws ReflectiveOperationException {
    for (Paper paper : Papers.load().all()) {
      if (id.startsWith(paper.id() + ".")) {
        Paper other =
            (Paper)
                loader.loadClass(paper.getClass().getName()).getDeclaredConstructor().newInstance();
        List<Claim> claims = Papers.claimsOf(other);
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
      }
    }
    throw new IllegalStateException("no paper has the claim " + id);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** Loads the classes of the papers itself, the mutated one first; all others as usual. */
  private static final class Loader extends URLClassLoader {

    Loader(URL[] places, ClassLoader parent) {
      super(places, parent);
    }

    /** The bytes that the code version reads are those of the class that runs. */
    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own != null ? own : super.getResource(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
          known = findClass(name);
        }
        return known != null ? known : super.loadClass(name, resolve);
      }
    }
  }
}
