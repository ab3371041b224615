package org.lemmata.papers.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A wrong formula, which must turn the claim that states the right one red.
 *
 * @param claim id of the claim
 * @param source the file in which the formula stands
 * @param right the formula, part of one line that occurs once
 * @param wrong what replaces it
 */
record Mutation(String claim, Path source, String right, String wrong) {

  /** The mutations of every module, in a folder of the root or one deeper. */
  static List<Mutation> all(Path root) {
    try (Stream<Path> modules = Files.walk(root, 2)) {
      List<Mutation> all = new ArrayList<>();
      for (Path module : modules.sorted().toList()) {
        Path folder = module.resolve("src/test/mutations");
        if (Files.isDirectory(folder)) {
          all.addAll(in(folder, module));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Mutation> in(Path folder, Path module) throws IOException {
    List<Mutation> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String block : Files.readString(file).strip().split("\\n\\s*\\n", -1)) {
          all.add(parse(block, module, file));
        }
      }
    }
    return all;
  }

  private static Mutation parse(String block, Path module, Path file) {
    List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
    if (lines.size() != 4
        || !lines.get(0).startsWith("claim: ")
        || !lines.get(1).startsWith("file: ")
        || !lines.get(2).startsWith("- ")
        || !lines.get(3).startsWith("+ ")) {
      throw new IllegalStateException(file + ": not a mutation:\n" + block);
    }
    return new Mutation(
        lines.get(0).substring(7).strip(),
        module.resolve("src/main/java").resolve(lines.get(1).substring(6).strip()),
        lines.get(2).substring(2).strip(),
        lines.get(3).substring(2).strip());
  }

  /**
   * The source with the wrong formula.
   *
   * @throws IllegalStateException if the right one does not occur exactly once
   */
  String mutated() {
    try {
      String text = Files.readString(source);
      int at = text.indexOf(right);
      if (at < 0 || text.indexOf(right, at + 1) >= 0) {
        throw new IllegalStateException(
            claim + ": '" + right + "' does not occur exactly once in " + source);
      }
      return text.substring(0, at) + wrong + text.substring(at + right.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return claim + ": " + right + " -> " + wrong;
  }
}
