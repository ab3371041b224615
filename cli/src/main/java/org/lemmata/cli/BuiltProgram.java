package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Writes the manifest of a program folder, for the launcher when it has built one: a line {@code
 * SHA-256 SIZE NAME} for each file, and a last line; and before that {@code checksums}, a line
 * {@code CRC-32 NAME} for each jar and for the versions of its classes, which a start can compare
 * in no time. It knows no other class of the project, and no library, so that it can say that one
 * of them is damaged.
 */
final class BuiltProgram {

  private static final String MANIFEST = "manifest";
  private static final String CHECKSUMS = "checksums";
  private static final String CODES = "codes";

  private BuiltProgram() {}

  /** Seals the folder named by the only argument; says in a sentence why it cannot. */
  public static void main(String[] args) {
    try {
      seal(Path.of(args[0]));
    } catch (IOException e) {
      System.err.println("lemmata: " + e.getMessage());
      System.exit(Exit.ERROR);
    }
  }

  /**
   * Seals a program folder.
   *
   * @throws IOException if a file of the class path is missing, a jar is damaged, or the manifest
   *     cannot be written
   */
  static void seal(Path folder) throws IOException {
    requireWhole(folder);
    noteChecksums(folder);
    StringBuilder manifest = new StringBuilder();
    for (Path file : files(folder)) {
      manifest
          .append(sha256(file))
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(name(folder, file))
          .append('\n');
    }
    Files.writeString(folder.resolve(MANIFEST), manifest.append("end\n"));
  }

  private static void noteChecksums(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".jar") || file.equals(folder.resolve(CODES))) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        sums.append(Long.toHexString(sum.getValue()));
        sums.append(' ').append(name(folder, file)).append('\n');
      }
    }
    Files.writeString(folder.resolve(CHECKSUMS), sums);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** All files of the folder but what Java itself keeps there. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(folder.resolve(MANIFEST)))
          .filter(file -> !file.toString().endsWith(".jsa"))
          .sorted()
          .toList();
    }
  }

  private static void requireWhole(Path folder) throws IOException {
    Path main = folder.resolve("lemmata.jar");
    open(main);
    try (JarFile jar = new JarFile(main.toFile())) {
      String path =
          jar.getManifest() == null
              ? null
              : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String name : path == null ? new String[0] : path.strip().split(" +", -1)) {
        open(folder.resolve(name));
      }
    }
  }

  private static void open(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException("there is no " + jar);
    }
    try (JarFile opened = new JarFile(jar.toFile())) {
      if (opened.size() == 0) {
        throw new IOException(jar + " is empty");
      }
    } catch (IOException e) {
      throw new IOException(jar + " is damaged: " + e.getMessage(), e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
