package org.lemmata.study.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies in the folder of a cache, by the study or claim that it belongs to. Only files that a
 * cache writes are looked at; links are not followed. Other processes may use the cache meanwhile:
 * a file that goes away is as good as never there, and a result that is removed is computed again.
 */
public final class CacheContents {

  /** Whose the states of unfinished computations are; they do not say it themselves. */
  public static final String UNFINISHED = "unfinished computations";

  /** Whose a file is that does not say it. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}\\.(json|evidence|state)");

  private static final Pattern CLAIM = Pattern.compile("claim=([^,\\]]+)");

  /** The table's own, which begins a line of least indent; those of its inputs stand deeper. */
  private static final Pattern STUDY =
      Pattern.compile("\n {2}\"provenance\" : \\{\\s*\"study\" : \"([^\"]+)\"");

  /** How many bytes are looked at at a time. */
  private static final int LOOK = 1 << 16;

  /** How many of them are looked at twice, so that no owner is cut; ids are shorter. */
  private static final int OVERLAP = 1 << 10;

  private final Path folder;

  /**
   * The contents of a folder, which need not be there.
   *
   * @param folder the folder of a {@link ResultCache}
   */
  public CacheContents(Path folder) {
    this.folder = folder;
  }

  /**
   * What belongs to one study or claim.
   *
   * @param owner its id, or {@link #UNFINISHED} or {@link #UNKNOWN}
   * @param files how many files
   * @param bytes their size
   */
  public record Share(String owner, int files, long bytes) {

    private Share and(long more) {
      return new Share(owner, files + 1, bytes + more);
    }
  }

  /** Shares, by owner. */
  public List<Share> list() {
    return visit(owner -> true, false);
  }

  /**
   * Removes files.
   *
   * @param which the owners whose files are removed
   * @return what was removed, by owner
   * @throws UnwritableOutput if a file cannot be removed
   */
  public List<Share> clear(Predicate<String> which) {
    return visit(which, true);
  }

  private List<Share> visit(Predicate<String> which, boolean remove) {
    Map<String, Share> shares = new TreeMap<>();
    for (Path file : files()) {
      try {
        String owner = owner(file);
        long size = Files.size(file);
        if (which.test(owner) && (!remove || Files.deleteIfExists(file))) {
          shares.put(owner, shares.getOrDefault(owner, new Share(owner, 0, 0)).and(size));
        }
      } catch (NoSuchFileException e) {
        // Another process was faster.
      } catch (IOException e) {
        throw new UnwritableOutput("cannot " + (remove ? "remove " : "read ") + file);
      }
    }
    return List.copyOf(shares.values());
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path inner : entries(folder, FOLDER)) {
      for (Path file : entries(inner, FILE)) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> entries(Path folder, Pattern name) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(entries::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new UnwritableOutput("cannot read " + folder);
    }
    entries.removeIf(entry -> !name.matcher(entry.getFileName().toString()).matches());
    entries.sort(null);
    return entries;
  }

  private static String owner(Path file) throws IOException {
    if (file.toString().endsWith(".state")) {
      return UNFINISHED;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return file.toString().endsWith(".json")
          ? study(channel)
          : found(CLAIM, text(channel, 0)).orElse(UNKNOWN);
    }
  }

  /** A table says behind its rows where it came from, and then where its inputs did. */
  private static String study(SeekableByteChannel channel) throws IOException {
    Optional<String> found = Optional.empty();
    long from = channel.size();
    while (found.isEmpty() && from > 0) {
      from = Math.max(0, from - LOOK + (from < channel.size() ? OVERLAP : 0));
      found = found(STUDY, text(channel, from));
    }
    return found.orElse(UNKNOWN);
  }

  private static Optional<String> found(Pattern owner, String text) {
    Matcher matcher = owner.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String text(SeekableByteChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LOOK);
    channel.position(from);
    int more;
    do {
      more = channel.read(bytes);
    } while (more >= 0 && bytes.hasRemaining());
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }
}
