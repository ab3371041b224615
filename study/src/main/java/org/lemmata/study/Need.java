package org.lemmata.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lemmata.study.table.Hashes;

/**
 * Something that a study or claim cannot do without and that may not be here: a backend, a device,
 * data, an endpoint, memory. What lacks it is left out, never as expected.
 *
 * @param what what is needed, a few words
 * @param look looks whether it is here: empty if it is, otherwise one sentence that says what is
 *     missing and how to get it; asked each time, from any thread
 * @param basis what the bits of whatever uses it depend on, such as versions and instructions, in
 *     one line; asked only where it is here and used, and may then load it; empty if nothing does
 * @param recalled the same line where it can be said without loading anything: as it was when it
 *     was last asked, if nothing that it depends on is another now; once the basis was asked in
 *     this process, what it said; asked each time, from any thread
 * @param supply how it is got, if a program can get it
 */
public record Need(
    String what,
    Supplier<Optional<String>> look,
    Optional<Supplier<String>> basis,
    Supplier<Optional<String>> recalled,
    Optional<Supply> supply) {

  private static final double GIGABYTE = 1 << 30;

  /** Checks that nothing is null. */
  public Need {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(recalled, "recalled");
    Objects.requireNonNull(supply, "supply");
  }

  /** A need on which no bits depend, and which only people can meet. */
  public Need(String what, Supplier<Optional<String>> look) {
    this(what, look, Optional.empty(), Optional::empty, Optional.empty());
  }

  /** How something is got that is not here. */
  @FunctionalInterface
  public interface Supply {

    /**
     * Gets it; does nothing if it is here. Several processes may do so at a time.
     *
     * @param notices hears beforehand how much is got, and afterwards where it is
     * @throws Missing if it cannot be got; nothing is left behind then
     */
    void get(Consumer<String> notices);
  }

  /** The same, where bits depend on what meets it, and nothing is known without asking that. */
  public Need basedOn(Supplier<String> line) {
    return new Need(what, look, Optional.of(line), Optional::empty, supply);
  }

  /** The same, where the {@linkplain #basedOn basis} may be known without asking for it. */
  public Need recalledBy(Supplier<Optional<String>> line) {
    return new Need(what, look, basis, line, supply);
  }

  /** The same, where a program can get it. */
  public Need gotBy(Supply how) {
    return new Need(what, look, basis, recalled, Optional.of(how));
  }

  /** Why the need is not met, in one sentence; empty if it is. */
  public Optional<String> missing() {
    return look.get();
  }

  /** The first sentence of needs that are not met. */
  public static Optional<String> missing(List<Need> needs) {
    for (Need need : needs) {
      Optional<String> missing = need.missing();
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  /**
   * Memory for Java's objects.
   *
   * @param bytes how much the largest heap must be
   */
  public static Need memory(long bytes) {
    String size = String.format(Locale.ROOT, "%.3g GiB of memory", bytes / GIGABYTE);
    return new Need(
        size,
        () ->
            Runtime.getRuntime().maxMemory() >= bytes
                ? Optional.empty()
                : Optional.of(
                    String.format(
                        Locale.ROOT,
                        "Needs %s, and Java may take %.3g; JDK_JAVA_OPTIONS=-Xmx%.0fg allows more.",
                        size,
                        Runtime.getRuntime().maxMemory() / GIGABYTE,
                        Math.ceil(bytes / GIGABYTE))));
  }

  /**
   * A file with known content.
   *
   * @param what what it is, a few words
   * @param file where it must lie
   * @param sha256 of its content
   * @param remedy how to get it, a sentence
   */
  public static Need data(String what, Path file, String sha256, String remedy) {
    return new Need(what, () -> look(what, file, sha256, remedy));
  }

  private static Optional<String> look(String what, Path file, String sha256, String remedy) {
    if (!Files.isRegularFile(file)) {
      return Optional.of("Needs " + what + ", and there is no file " + file + ". " + remedy);
    }
    try {
      return Hashes.sha256(Files.readAllBytes(file)).equals(sha256)
          ? Optional.empty()
          : Optional.of("Needs " + what + ", and " + file + " is another file. " + remedy);
    } catch (IOException e) {
      return Optional.of("Needs " + what + ", and " + file + " cannot be read. " + remedy);
    }
  }

  /** An asked-for result that cannot be had here; the message is one sentence for the user. */
  public static final class Missing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** With the sentence of {@link Need#missing}. */
    public Missing(String sentence) {
      super(sentence);
    }
  }
}
