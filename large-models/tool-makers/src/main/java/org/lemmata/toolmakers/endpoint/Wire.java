package org.lemmata.toolmakers.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.Reply;

/** The form of chat completions, whole and in pieces. */
final class Wire {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";
  private static final int LONGEST_CODE = 60;

  private Wire() {}

  static String request(Ask ask, String model, boolean streaming) {
    ObjectNode root = JSON.createObjectNode().put("model", model);
    root.setAll(ask.json());
    if (streaming) {
      root.put("stream", true).putObject("stream_options").put("include_usage", true);
    }
    return root.toString();
  }

  /**
   * What came.
   *
   * @param text the reply; empty if there is none, or not all of it
   * @param asked tokens of the request
   * @param said tokens of the reply
   */
  record Read(Optional<String> text, long asked, long said) {

    long tokens() {
      return asked + said;
    }
  }

  /** The most that a request may cost, by the length of its text and the longest reply. */
  static long most(Ask ask) {
    return Reply.scripted(ask, "").asked() + ask.mostTokens();
  }

  /**
   * Reads what should be a reply.
   *
   * @param pieces whether it came as a stream of events
   */
  static Read read(Ask ask, String body, boolean pieces) {
    return pieces ? streamed(ask, body) : whole(ask, parsed(body));
  }

  private static Read whole(Ask ask, JsonNode root) {
    JsonNode content = root.at("/choices/0/message/content");
    return counted(ask, Optional.ofNullable(content.textValue()), root.path("usage"));
  }

  private static Read streamed(Ask ask, String body) {
    StringBuilder text = new StringBuilder();
    JsonNode usage = MissingNode.getInstance();
    for (String line : body.lines().toList()) {
      String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
      if (data.equals(DONE)) {
        return counted(ask, Optional.of(text.toString()), usage);
      }
      if (!data.isEmpty()) {
        JsonNode piece = parsed(data);
        if (piece.isMissingNode()) {
          break;
        }
        text.append(piece.at("/choices/0/delta/content").asText(""));
        usage = piece.path("usage").isObject() ? piece.path("usage") : usage;
      }
    }
    return counted(ask, Optional.empty(), usage);
  }

  /**
   * With what the server counts, or else what the texts' length says; without a text that is the
   * most that it may have been.
   */
  private static Read counted(Ask ask, Optional<String> text, JsonNode usage) {
    Reply estimated = Reply.scripted(ask, text.orElse(""));
    long asked = usage.path("prompt_tokens").asLong(estimated.asked());
    long said =
        usage
            .path("completion_tokens")
            .asLong(text.isPresent() ? estimated.said() : ask.mostTokens());
    return new Read(text, bounded(asked), bounded(said));
  }

  /** A server may count anything; sums of what it counts must not overflow. */
  private static long bounded(long tokens) {
    return Math.max(0, Math.min(tokens, Integer.MAX_VALUE));
  }

  /** A missing node if it is no JSON. */
  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** The code of an error, a word; what else a server says of it is not repeated. */
  static String code(String body) {
    JsonNode error = parsed(body).path("error");
    String code = error.path("code").asText(error.path("type").asText(""));
    return code.length() <= LONGEST_CODE && code.matches("[a-z_]+") ? ", " + code : "";
  }
}
