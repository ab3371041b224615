package org.lemmata.toolmakers.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.table.Hashes;

/**
 * A request to a language model.
 *
 * @param messages the conversation so far, at least one
 * @param temperature at least 0
 * @param mostTokens the longest reply
 */
public record Ask(List<Message> messages, double temperature, int mostTokens) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REPLY = 2048;

  /** Keeps an immutable copy. */
  public Ask {
    messages = List.copyOf(messages);
  }

  /** A conversation whose reply may have 2048 tokens. */
  public static Ask of(double temperature, List<Message> messages) {
    return new Ask(messages, temperature, LONGEST_REPLY);
  }

  /** The conversation with a reply and what is said to it. */
  public Ask after(Reply reply, String said) {
    List<Message> all = new ArrayList<>(messages);
    all.add(Message.assistant(reply.content()));
    all.add(Message.user(said));
    return new Ask(all, temperature, mostTokens);
  }

  /** What the last message says. */
  public String last() {
    return messages.get(messages.size() - 1).content();
  }

  /** The fields of a chat completion, in a fixed order, without a model's name. */
  public ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode said = root.putArray("messages");
    for (Message message : messages) {
      said.addObject().put("role", message.role()).put("content", message.content());
    }
    return root.put("temperature", temperature).put("max_tokens", mostTokens);
  }

  /** SHA-256 of the canonical text of this request to a model. */
  public String sha256(String model) {
    try {
      ObjectNode whole = JSON.createObjectNode().put("model", model);
      whole.setAll(json());
      return Hashes.sha256(JSON.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
