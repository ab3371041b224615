package org.lemmata.engine.home;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that PyTorch is loaded from, told from others without reading them. */
final class LibraryFiles {

  /** By preset what its library's name is made of; the presets may come in jars. */
  private static final Map<String, String> PRESETS =
      Map.of("pytorch", "jnitorch", "openblas", "jniopenblas", "javacpp", "jnijavacpp");

  /** The last says when content or name changed, which no program can set. */
  private static final String IDENTITY = "unix:size,lastModifiedTime,ctime";

  private final Map<String, String> environment;
  private final String platform;

  /** The jars of the class path, which stays what it is; they are looked for once. */
  private List<Path> jars;

  LibraryFiles(Map<String, String> environment, String platform) {
    this.environment = Map.copyOf(environment);
    this.platform = platform;
  }

  /**
   * A line for each file, with its size and times; none where there are no libraries.
   *
   * @throws IOException if a file cannot be looked at, or has no such times
   */
  synchronized SortedSet<String> seen() throws IOException {
    jars = jars == null ? jars(platform) : jars;
    List<Path> files = new ArrayList<>(jars);
    Optional<Path> own = TorchFolder.of(environment).filter(Files::isDirectory);
    if (own.isPresent()) {
      files.addAll(in(own.get()));
    }
    Path fetched = Libraries.folder(environment, platform);
    if (Files.isDirectory(fetched)) {
      Path real = fetched.toRealPath();
      for (Path file : in(fetched)) {
        // The loader adds links from one of them to another.
        if (!Files.isSymbolicLink(file) || !file.toRealPath().startsWith(real)) {
          files.add(file);
        }
      }
    }
    SortedSet<String> lines = new TreeSet<>();
    for (Path file : files) {
      lines.add(file + " " + identity(file));
    }
    return lines;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> jars(String platform) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Map.Entry<String, String> preset : PRESETS.entrySet()) {
      jar("/org/bytedeco/%s/%s/".formatted(preset.getKey(), platform), preset.getValue())
          .ifPresent(jars::add);
    }
    return jars;
  }

  /** The jar of the class path that has a library. */
  private static Optional<Path> jar(String place, String library) throws IOException {
    for (String form : List.of("lib%s.so", "lib%s.dylib", "%s.dll")) {
      URL found = LibraryFiles.class.getResource(place + form.formatted(library));
      if (found != null) {
        try {
          return Optional.of(
              Path.of(((JarURLConnection) found.openConnection()).getJarFileURL().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | ClassCastException e) {
          throw new IOException(found + " is in no jar of the disk", e);
        }
      }
    }
    return Optional.empty();
  }

  private static String identity(Path file) throws IOException {
    try {
      return new TreeMap<>(Files.readAttributes(file, IDENTITY)).toString();
    } catch (UnsupportedOperationException e) {
      throw new IOException(e);
    }
  }
}
