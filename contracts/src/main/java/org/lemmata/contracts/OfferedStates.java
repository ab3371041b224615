package org.lemmata.contracts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/**
 * A checkpoint in memory, for tests: it hands out one state, and remembers every state that it is
 * offered.
 */
public final class OfferedStates implements Checkpoint {

  private final State first;
  private final List<State> states = new ArrayList<>();

  /** Begins at the beginning. */
  public OfferedStates() {
    this(null);
  }

  /** Begins with a state that was offered before. */
  public OfferedStates(State first) {
    this.first = first;
  }

  /** The states in the order in which they were offered. */
  public List<State> states() {
    return List.copyOf(states);
  }

  @Override
  public Optional<Saved> load() {
    return Optional.ofNullable(first);
  }

  @Override
  public void save(Consumer<Parts> state) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    state.accept(
        (name, content) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          if (parts.put(name, bytes.toByteArray()) != null) {
            throw new IllegalArgumentException("two parts are called " + name);
          }
        });
    states.add(new State(parts));
    Checkpoint.requireNotInterrupted();
  }

  /** A state, as bytes by part. */
  public static final class State implements Saved {

    private final Map<String, byte[]> parts;

    private State(Map<String, byte[]> parts) {
      this.parts = parts;
    }

    @Override
    public <T> T part(String name, Reading<T> reading) {
      byte[] bytes = parts.get(name);
      try {
        if (bytes == null) {
          throw new EOFException("no part '" + name + "'");
        }
        return reading.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
