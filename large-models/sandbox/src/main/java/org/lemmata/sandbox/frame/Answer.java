package org.lemmata.sandbox.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/**
 * What the worker says of the tool, of one call, or at the end of a job.
 *
 * @param nonce the job's
 * @param call {@link #TOOL}, the place of the call, from 0, or the number of calls at the end
 * @param ending how it ended
 * @param text the answer, the reason, or at the end what was printed
 */
public record Answer(String nonce, int call, Ending ending, String text) {

  /** The place of the tool, which runs before the calls. */
  public static final int TOOL = -1;

  private static final int NOWHERE = -2;
  private static final JsonFactory JSON = new JsonFactory();

  /** As JSON. */
  public String json() throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("nonce", nonce);
      json.writeNumberField("call", call);
      json.writeStringField("ending", ending.name());
      json.writeStringField("text", text);
      json.writeEndObject();
    }
    return out.toString();
  }

  /**
   * Reads {@link #json}.
   *
   * @throws IOException if it is something else
   */
  public static Answer parse(String text) throws IOException {
    String nonce = "";
    int call = NOWHERE;
    Ending ending = null;
    String said = "";
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "nonce" -> nonce = json.getText();
          case "call" -> call = json.getIntValue();
          case "ending" -> ending = Ending.valueOf(json.getText());
          default -> said = json.getText();
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("what came is no answer", e);
    }
    if (ending == null || call == NOWHERE) {
      throw new IOException("what came is no answer");
    }
    return new Answer(nonce, call, ending, said);
  }
}
