package org.lemmata.sandbox.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A job on its way to the worker.
 *
 * @param nonce drawn for this job; every answer must carry it
 * @param tool Python
 * @param calls Python
 * @param cpuMillis how long the thread of a piece may work
 * @param wallMillis how long a piece may take
 * @param characters the longest answer, and the most that is kept of what is printed
 */
public record Question(
    String nonce,
    String tool,
    List<String> calls,
    long cpuMillis,
    long wallMillis,
    int characters) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Keeps an immutable copy. */
  public Question {
    calls = List.copyOf(calls);
  }

  /** As JSON. */
  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("nonce", nonce);
      json.writeStringField("tool", tool);
      json.writeArrayFieldStart("calls");
      for (String call : calls) {
        json.writeString(call);
      }
      json.writeEndArray();
      json.writeNumberField("cpu", cpuMillis);
      json.writeNumberField("wall", wallMillis);
      json.writeNumberField("characters", characters);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Reads {@link #json}. */
  public static Question parse(String text) throws IOException {
    String nonce = "";
    String tool = "";
    List<String> calls = new ArrayList<>();
    long cpu = 0;
    long wall = 0;
    int characters = 0;
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "nonce" -> nonce = json.getText();
          case "tool" -> tool = json.getText();
          case "cpu" -> cpu = json.getLongValue();
          case "wall" -> wall = json.getLongValue();
          case "characters" -> characters = json.getIntValue();
          default -> {
            while (json.nextToken() != JsonToken.END_ARRAY) {
              calls.add(json.getText());
            }
          }
        }
      }
    }
    return new Question(nonce, tool, calls, cpu, wall, characters);
  }
}
