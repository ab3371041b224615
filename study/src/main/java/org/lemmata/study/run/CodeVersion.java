package org.lemmata.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Study;
import org.lemmata.study.table.Hashes;

/**
 * Identifies the code that a study's result depends on: a hash over the class files of its own
 * module, of this one and of linalg. Time stamps and packaging do not count.
 */
final class CodeVersion {

  private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

  private CodeVersion() {}

  static String of(Study<?> study) {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> type : List.of(study.getClass(), Study.class, Parallel.class)) {
      places.add(placeOf(type));
    }
    MessageDigest digest = Hashes.digest();
    for (Path place : places) {
      digest.update(
          KNOWN.computeIfAbsent(place, CodeVersion::hash).getBytes(StandardCharsets.UTF_8));
    }
    return Hashes.finish(digest);
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return hashTree(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return hashTree(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashTree(Path root) throws IOException {
    MessageDigest digest = Hashes.digest();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(CodeVersion::counts).sorted().toList()) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return Hashes.finish(digest);
  }

  private static boolean counts(Path file) {
    return file.toString().endsWith(".class");
  }
}
