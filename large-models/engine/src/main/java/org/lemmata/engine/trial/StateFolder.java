package org.lemmata.engine.trial;

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
import org.lemmata.study.StateBytes;

/** Keeps the state of one training in a file that is replaced as a whole after each step. */
record StateFolder(Path folder) implements Checkpoint {

  private Path file() {
    return folder.resolve("state");
  }

  @Override
  public Optional<Saved> load() {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file()))) {
      return Optional.of(StateBytes.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void save(Consumer<Parts> state) {
    StateBytes bytes = StateBytes.of(state);
    Path next = folder.resolve("next");
    try {
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(next))) {
        bytes.write(out);
      }
      Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Checkpoint.requireNotInterrupted();
  }
}
