package org.lemmata.engine.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.engine.AutoDevice;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.study.run.CodeVersion;
import org.lemmata.study.run.Program;

/**
 * All on which it depends what PyTorch says of itself, seen without loading it: the code that asks
 * it, its libraries by size and times, what steers them, and the processor. Only the files are
 * looked at each time, because nothing else changes while a process runs.
 */
final class BasisFacts {

  /** Variables that the libraries, or what loads them, may listen to. */
  private static final Pattern STEERING =
      Pattern.compile(
          "(ATEN|BLAS|CPUINFO|DNNL|DYLD|GLIBC|GOMP|GOTO|KMP|LAPACK|LD|MKL|OMP|ONEDNN|OPENBLAS"
              + "|PYTORCH|TORCH)_.*|LEMMATA_TORCH");

  /** Without the folder that libraries are taken out of jars into. */
  private static final Pattern LOADING =
      Pattern.compile(
          "org\\.bytedeco\\.(?!javacpp\\.cachedir$).*|java\\.library\\.path|os\\.version");

  private static final String INSTRUCTIONS = "(flags|Features)\\s*:.*";

  /** What tells processors apart, on x86 and on ARM; the rest is their number and speed. */
  private static final Pattern PROCESSOR =
      Pattern.compile(
          INSTRUCTIONS
              + "|(vendor_id|cpu family|model|model name|stepping|CPU implementer"
              + "|CPU architecture|CPU variant|CPU part|CPU revision)\\s*:.*");

  private final Map<String, String> environment;
  private final Map<String, String> properties;
  private final String platform;
  private final Path processors;
  private final LibraryFiles libraries;

  /** What is seen once; a large machine needs long to describe its processors. */
  private List<String> fixed;

  /**
   * The facts of a process.
   *
   * @param environment the environment variables
   * @param properties the system properties that steer what is loaded, as they were before that
   * @param platform the platform
   * @param processors where Linux describes the processors
   */
  BasisFacts(
      Map<String, String> environment,
      Map<String, String> properties,
      String platform,
      Path processors) {
    this.environment = Map.copyOf(environment);
    this.properties = Map.copyOf(properties);
    this.platform = platform;
    this.processors = processors;
    this.libraries = new LibraryFiles(this.environment, platform);
  }

  /** Those of this process, in which nothing may have been loaded yet. */
  static BasisFacts here() {
    return new BasisFacts(
        System.getenv(),
        steering(System.getProperties()),
        Platform.here(),
        Path.of("/proc/cpuinfo"));
  }

  private static Map<String, String> steering(Properties all) {
    return all.stringPropertyNames().stream()
        .filter(name -> LOADING.matcher(name).matches())
        .collect(Collectors.toMap(name -> name, name -> all.getProperty(name, "")));
  }

  /**
   * The facts, one a line, in an order that depends on nothing else; empty where some cannot be
   * seen, such as those of a GPU and its driver, or of a processor that nobody describes.
   */
  synchronized Optional<List<String>> seen() {
    if (TorchFolder.mayAskDriver(environment) || AutoDevice.asked().kind() == DeviceChoice.GPU) {
      return Optional.empty();
    }
    try {
      SortedSet<String> files = libraries.seen();
      if (files.isEmpty()) {
        return Optional.empty();
      }
      fixed = fixed == null ? fixed() : fixed;
      return Optional.of(Stream.concat(fixed.stream(), files.stream()).toList());
    } catch (IOException | UncheckedIOException | Program.Changed e) {
      return Optional.empty();
    }
  }

  private List<String> fixed() throws IOException {
    SortedSet<String> processor = processor();
    if (processor.stream().noneMatch(line -> line.matches(INSTRUCTIONS))) {
      throw new IOException("no instructions in " + processors);
    }
    List<String> facts = new ArrayList<>();
    facts.add("code " + CodeVersion.of(Device.class));
    facts.add("platform " + platform);
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (STEERING.matcher(name).matches()) {
                facts.add("variable " + name + "=" + value);
              }
            });
    new TreeMap<>(properties).forEach((name, value) -> facts.add("property " + name + "=" + value));
    facts.addAll(processor);
    return facts;
  }

  private SortedSet<String> processor() throws IOException {
    try (Stream<String> lines = Files.lines(processors)) {
      return lines
          .filter(PROCESSOR.asMatchPredicate())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
