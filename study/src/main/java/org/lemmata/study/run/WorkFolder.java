package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that is removed with all that is in it when it is closed.
 *
 * @param path where it is
 */
public record WorkFolder(Path path) implements AutoCloseable {

  /** A new one among the temporary files, whose name begins as said. */
  public static WorkFolder temporary(String prefix) throws IOException {
    return new WorkFolder(Files.createTempDirectory(prefix));
  }

  /** A new one in a folder, whose name begins as said. */
  public static WorkFolder in(Path parent, String prefix) throws IOException {
    return new WorkFolder(Files.createTempDirectory(parent, prefix));
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
