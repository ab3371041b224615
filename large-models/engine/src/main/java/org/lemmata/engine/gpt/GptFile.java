package org.lemmata.engine.gpt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lemmata.engine.safetensors.Entry;
import org.lemmata.engine.safetensors.SafetensorsFile;
import org.lemmata.engine.safetensors.SafetensorsWriter;

/** The parameters of a GPT as a file of named arrays. */
public final class GptFile {

  private static final String HEADS = "heads";

  private GptFile() {}

  /** Writes parameters; the same parameters give the same bytes. */
  public static void write(Gpt gpt, float[] parameters, OutputStream out) throws IOException {
    if (parameters.length != gpt.shape().parameters()) {
      throw new IllegalArgumentException(
          "the model has %d parameters, not %d"
              .formatted(gpt.shape().parameters(), parameters.length));
    }
    SafetensorsWriter writer =
        new SafetensorsWriter().metadata(HEADS, Integer.toString(gpt.shape().heads()));
    int at = 0;
    for (Map.Entry<String, long[]> part : gpt.named().entrySet()) {
      int size = (int) Arrays.stream(part.getValue()).reduce(1, (x, y) -> x * y);
      writer.add(part.getKey(), Arrays.copyOfRange(parameters, at, at + size), part.getValue());
      at += size;
    }
    writer.write(out);
  }

  /**
   * Reads the parameters of a model.
   *
   * @throws org.lemmata.engine.safetensors.MalformedFile if the file is not of the format
   * @throws IllegalArgumentException if it is of another model; the message says what differs
   */
  public static float[] read(Gpt gpt, Path file) throws IOException {
    return read(gpt, file.toString(), SafetensorsFile.open(file));
  }

  /**
   * The parameters of a model from a file that is open.
   *
   * @param file what messages call it
   * @throws IllegalArgumentException if it is of another model; the message says what differs
   */
  public static float[] read(Gpt gpt, String file, SafetensorsFile arrays) throws IOException {
    String heads = Integer.toString(gpt.shape().heads());
    if (!arrays.metadata().getOrDefault(HEADS, heads).equals(heads)) {
      throw new IllegalArgumentException(
          "%s is of a model with %s heads, not %s"
              .formatted(file, arrays.metadata().get(HEADS), heads));
    }
    Map<String, long[]> named = gpt.named();
    if (!arrays.entries().keySet().equals(named.keySet())) {
      throw new IllegalArgumentException(
          "%s is of another model: it has the arrays %s, not %s"
              .formatted(file, arrays.entries().keySet(), named.keySet()));
    }
    float[] all = new float[gpt.shape().parameters()];
    int at = 0;
    for (Map.Entry<String, long[]> part : named.entrySet()) {
      requireShape(file, part, arrays.entries().get(part.getKey()));
      float[] values = arrays.floats(part.getKey());
      System.arraycopy(values, 0, all, at, values.length);
      at += values.length;
    }
    return all;
  }

  private static void requireShape(String file, Map.Entry<String, long[]> part, Entry entry) {
    List<Long> shape = Arrays.stream(part.getValue()).boxed().toList();
    if (!entry.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s is of another model: '%s' has the shape %s, not %s"
              .formatted(file, part.getKey(), entry.shape(), shape));
    }
  }
}
