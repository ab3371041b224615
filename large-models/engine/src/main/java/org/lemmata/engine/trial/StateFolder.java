package org.lemmata.engine.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

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
    Map<String, byte[]> parts = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file()))) {
      for (int left = in.readInt(); left > 0; left--) {
        parts.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new Kept(parts));
  }

  @Override
  public void save(Consumer<Parts> state) {
    Map<String, byte[]> parts = new TreeMap<>();
    state.accept((name, content) -> parts.put(name, bytes(content)));
    Path next = folder.resolve("next");
    try {
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(next))) {
        out.writeInt(parts.size());
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          out.writeUTF(part.getKey());
          out.writeInt(part.getValue().length);
          out.write(part.getValue());
        }
      }
      Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Checkpoint.requireNotInterrupted();
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Kept(Map<String, byte[]> parts) implements Saved {
    @Override
    public <T> T part(String name, Reading<T> reading) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(parts.get(name)))) {
        return reading.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
