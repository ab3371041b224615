package org.lemmata.engine.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/** Keeps every state that it is offered, and hands one of another run back. */
final class States implements Checkpoint {

  private final Map<String, byte[]> start;
  private final List<Map<String, byte[]>> offered = new ArrayList<>();

  /** From a state, or from nothing if it is empty. */
  States(Map<String, byte[]> start) {
    this.start = start;
  }

  List<Map<String, byte[]>> offered() {
    return offered;
  }

  @Override
  public Optional<Saved> load() {
    return start.isEmpty() ? Optional.empty() : Optional.of(new Kept(start));
  }

  @Override
  public void save(Consumer<Parts> state) {
    Map<String, byte[]> parts = new HashMap<>();
    state.accept(
        (name, content) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          parts.put(name, bytes.toByteArray());
        });
    offered.add(parts);
    Checkpoint.requireNotInterrupted();
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
