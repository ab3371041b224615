package org.lemmata.toolmakers.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder of replies, one file each, named by the SHA-256 of what was asked of which model. It
 * holds no key and no address.
 *
 * @param folder where they lie
 * @param model the model's name
 */
public record Transcript(Path folder, String model) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A model that answers only what is in the transcript; a miss is an error, never another model.
   */
  public LanguageModel replay() {
    return ask -> {
      Path file = file(ask);
      if (!Files.isRegularFile(file)) {
        throw new NoReply(
            "the transcript %s has no reply of %s to request %s"
                .formatted(folder, model, ask.sha256(model)));
      }
      try {
        JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        return new Reply(
            root.required("content").textValue(),
            root.required("asked").longValue(),
            root.required("said").longValue());
      } catch (IOException | IllegalArgumentException e) {
        throw new NoReply("the transcript's file " + file + " cannot be read");
      }
    };
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
    try {
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "reply", ".part");
      Files.writeString(written, root.toPrettyString() + "\n", StandardCharsets.UTF_8);
      Files.move(written, file(ask), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Ask ask) {
    return folder.resolve(ask.sha256(model) + ".json");
  }
}
