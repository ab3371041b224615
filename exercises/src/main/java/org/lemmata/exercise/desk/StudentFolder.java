package org.lemmata.exercise.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;

/**
 * The folder in which a student works: a Java file for each exercise that was begun, and a small
 * file that remembers where the student was.
 *
 * @param path may not exist yet
 */
public record StudentFolder(Path path) {

  private static final String MEMORY = ".lemmata-exercise";
  private static final String CURRENT = "current";
  private static final String PASSED = "passed";
  private static final String HINTS = "hints.";

  /** The student's file of an exercise. */
  public Path file(Exercise<?> exercise) {
    return path.resolve(Lesson.className(exercise) + ".java").normalize();
  }

  /** Whether an exercise was begun here. */
  public boolean hasBegun(Exercise<?> exercise) {
    return Files.isRegularFile(file(exercise));
  }

  /**
   * What the student's file of an exercise holds.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public String code(Exercise<?> exercise) {
    return codeIfThere(exercise)
        .orElseThrow(
            () -> new UncheckedIOException(new NoSuchFileException(file(exercise).toString())));
  }

  /**
   * The same; empty while there is no file, as for a moment when an editor replaces it.
   *
   * @throws UncheckedIOException if there is one that cannot be read
   */
  public Optional<String> codeIfThere(Exercise<?> exercise) {
    try {
      return Optional.of(decoded(Files.readAllBytes(file(exercise))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8, or UTF-16 where a byte order mark says so; the mark itself does not compile. */
  private static String decoded(byte[] bytes) {
    Charset charset = isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    // What is no UTF-8 becomes a replacement character, and the compiler shows its line.
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** The id of the exercise that the student was at. */
  public Optional<String> current() {
    return Optional.ofNullable(memory().get(CURRENT));
  }

  /** The ids of the exercises that were passed. */
  public Set<String> passed() {
    String ids = memory().getOrDefault(PASSED, "");
    return ids.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(ids.split(",", -1)));
  }

  /** How many hints of an exercise the student has seen. */
  public int hintsSeen(String id) {
    String text = memory().getOrDefault(HINTS + id, "0");
    return text.matches("[0-9]") ? Integer.parseInt(text) : 0;
  }

  /** Remembers which exercise the student is at. */
  public void at(String id) {
    remember(CURRENT, id);
  }

  /** Remembers whether an exercise is passed. */
  public void passed(String id, boolean now) {
    Set<String> ids = new LinkedHashSet<>(passed());
    if (now ? ids.add(id) : ids.remove(id)) {
      remember(PASSED, String.join(",", ids));
    }
  }

  /** Remembers that one more hint was seen. */
  public void sawHint(String id) {
    remember(HINTS + id, Integer.toString(Math.min(Lesson.HINTS, hintsSeen(id) + 1)));
  }

  private Map<String, String> memory() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(Files.readString(path.resolve(MEMORY), StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | IllegalArgumentException e) {
      // Damaged, which loses nothing but where the student was.
      return Map.of();
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  private void remember(String key, String value) {
    Map<String, String> all = new TreeMap<>(memory());
    all.put(key, value);
    String text =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(path.resolve(MEMORY), text);
    } catch (IOException e) {
      // A folder that cannot be written to is no reason not to check what is in it.
    }
  }
}
