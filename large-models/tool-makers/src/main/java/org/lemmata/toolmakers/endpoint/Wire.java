package org.lemmata.toolmakers.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
   * Reads a reply.
   *
   * @param pieces whether it came as a stream of events
   * @throws IOException if it is none, or not whole
   */
  static Reply reply(Ask ask, String body, boolean pieces) throws IOException {
    return pieces ? streamed(ask, body) : whole(ask, JSON.readTree(body));
  }

  private static Reply whole(Ask ask, JsonNode root) throws IOException {
    JsonNode content = root.at("/choices/0/message/content");
    if (!content.isTextual()) {
      throw new IOException("the reply has no text");
    }
    return counted(ask, content.textValue(), root.path("usage"));
  }

  private static Reply streamed(Ask ask, String body) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonNode usage = JSON.createObjectNode();
    for (String line : body.lines().toList()) {
      String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
      if (data.equals(DONE)) {
        return counted(ask, text.toString(), usage);
      }
      if (!data.isEmpty()) {
        JsonNode piece = JSON.readTree(data);
        text.append(piece.at("/choices/0/delta/content").asText(""));
        usage = piece.path("usage").isObject() ? piece.path("usage") : usage;
      }
    }
    throw new IOException("the stream broke off");
  }

  /** What the server counts, or else what its text's length says; never less than nothing. */
  private static Reply counted(Ask ask, String text, JsonNode usage) {
    Reply estimated = Reply.scripted(ask, text);
    long asked = usage.path("prompt_tokens").asLong(estimated.asked());
    long said = usage.path("completion_tokens").asLong(estimated.said());
    return new Reply(text, Math.max(0, asked), Math.max(0, said));
  }

  /** The code of an error, a word; what else a server says of it is not repeated. */
  static String code(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      JsonNode error = root == null ? JSON.createObjectNode() : root.path("error");
      String code = error.path("code").asText(error.path("type").asText(""));
      return code.length() <= LONGEST_CODE && code.matches("[a-z_]+") ? ", " + code : "";
    } catch (IOException e) {
      return "";
    }
  }
}
