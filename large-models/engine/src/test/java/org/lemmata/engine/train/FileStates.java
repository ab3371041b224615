package org.lemmata.engine.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/** A state in a folder, a file for each part, replaced as a whole after each step. */
record FileStates(Path folder) implements Checkpoint {

  @Override
  public Optional<Saved> load() {
    return Files.exists(current()) ? Optional.of(new Kept(current())) : Optional.empty();
  }

  private Path current() {
    return folder.resolve("current");
  }

  @Override
  public void save(Consumer<Parts> state) {
    boolean interrupted = Thread.interrupted();
    try {
      Path next = Files.createTempDirectory(folder, "next");
      state.accept(
          (name, content) -> {
            try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(next.resolve(name)))) {
              content.write(out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      Path link = folder.resolve("link");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, next);
      Files.move(link, current(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Checkpoint.requireNotInterrupted();
  }

  private record Kept(Path state) implements Saved {
    @Override
    public <T> T part(String name, Reading<T> reading) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(state.resolve(name)))) {
        return reading.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
