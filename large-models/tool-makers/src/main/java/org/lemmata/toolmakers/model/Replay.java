package org.lemmata.toolmakers.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.DataFile;

/**
 * A model that answers only what is in a transcript; a miss is an error, never another model.
 *
 * @param model the model's name
 * @param replies by the SHA-256 of what was asked
 */
public record Replay(String model, Map<String, Reply> replies) implements LanguageModel {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.json");
  private static final int SHOWN = 3;

  /** Keeps an immutable copy. */
  public Replay {
    replies = Map.copyOf(replies);
  }

  /**
   * Reads what a {@link Transcript} wrote; files of other names are passed over.
   *
   * @param files the bytes of files by their names
   * @throws IllegalArgumentException if there is no reply, one cannot be read, or they are of
   *     several models; the message says which, to follow a semicolon
   */
  public static Replay of(Map<String, byte[]> files) {
    Map<String, Reply> replies = new HashMap<>();
    TreeSet<String> models = new TreeSet<>();
    files.forEach(
        (name, bytes) -> {
          if (NAME.matcher(name).matches()) {
            JsonNode root = parsed(name, bytes);
            models.add(root.get("model").textValue());
            replies.put(name.substring(0, name.indexOf('.')), reply(root));
          }
        });
    if (models.isEmpty()) {
      throw new IllegalArgumentException("it has no reply");
    }
    if (models.size() > 1) {
      throw new IllegalArgumentException(
          models.stream()
              .limit(SHOWN)
              .map(model -> Excerpt.plain(Excerpt.of(model)))
              .collect(
                  Collectors.joining(
                      " and of ",
                      "it has replies of ",
                      models.size() > SHOWN ? " and of others" : "")));
    }
    return new Replay(models.first(), replies);
  }

  private static JsonNode parsed(String name, byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(DataFile.utf8(bytes).orElse(""));
      if (root.path("model").isTextual()
          && root.path("content").isTextual()
          && isCount(root.path("asked"))
          && isCount(root.path("said"))) {
        return root;
      }
    } catch (JsonProcessingException e) {
      // It is none, like what has another form.
    }
    throw new IllegalArgumentException(name + " in it is no reply");
  }

  private static boolean isCount(JsonNode tokens) {
    return tokens.isIntegralNumber() && tokens.canConvertToLong() && tokens.longValue() >= 0;
  }

  private static Reply reply(JsonNode root) {
    return new Reply(
        root.get("content").textValue(),
        root.get("asked").longValue(),
        root.get("said").longValue());
  }

  @Override
  public Reply reply(Ask ask) {
    String request = ask.sha256(model);
    Reply reply = replies.get(request);
    if (reply == null) {
      throw new NoReply(
          "the transcript has no reply of %s to request %s".formatted(Excerpt.plain(model), request)
              + "; tool-makers.live records it with the same tasks, items and seed");
    }
    return reply;
  }
}
