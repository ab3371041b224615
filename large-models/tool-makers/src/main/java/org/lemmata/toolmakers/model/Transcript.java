package org.lemmata.toolmakers.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.lemmata.study.table.Hashes;

/**
 * A folder of replies, one file each, named by the SHA-256 of what was asked of which model. It
 * holds no key and no address. {@link Replay} plays it back.
 *
 * @param folder where they lie
 * @param model the model's name
 */
public record Transcript(Path folder, String model) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_-][a-z0-9._-]*");
  private static final int SHOWN = 8;

  /** The transcript of a model, in a folder of its own within one for all models. */
  public static Transcript among(Path transcripts, String model) {
    return new Transcript(transcripts.resolve(folderName(model)), model);
  }

  private static String folderName(String model) {
    if (PLAIN.matcher(model).matches()) {
      return model;
    }
    // Names that differ only in what no name of a folder shows must not share one.
    String sha256 = Hashes.sha256(model.getBytes(StandardCharsets.UTF_8));
    return model.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "")
        + "-"
        + sha256.substring(0, SHOWN);
  }

  /** A model that passes requests on and keeps each reply before it is used. */
  public LanguageModel recording(LanguageModel of) {
    return ask -> {
      Reply reply = of.reply(ask);
      keep(ask, reply);
      return reply;
    };
  }

  private void keep(Ask ask, Reply reply) {
    ObjectNode root = JSON.createObjectNode().put("model", model);
    root.set("request", ask.json());
    root.put("content", reply.content()).put("asked", reply.asked()).put("said", reply.said());
    // As bytes, since a request may have half a surrogate pair.
    byte[] bytes = (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "reply", ".part");
      try {
        Files.write(written, bytes);
        Files.move(written, file(ask), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Ask ask) {
    return folder.resolve(ask.sha256(model) + ".json");
  }
}
