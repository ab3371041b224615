package org.lemmata.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A whole answer.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param content the text, sent as UTF-8
 * @param name as which file it is kept, or empty for one that is shown
 */
record Response(int status, String type, String content, String name) {

  static final String UTF_8 = "; charset=utf-8";

  /** Nothing from elsewhere, no script but the page's own, and no frame on another site. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'self';"
          + " frame-ancestors 'self'";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A sentence. */
  static Response text(int status, String sentence) {
    return new Response(status, "text/plain" + UTF_8, sentence + "\n", "");
  }

  /** Something as JSON. */
  static Response json(Object value) {
    return new Response(200, "application/json", jsonOf(value), "");
  }

  /** A file to be kept. */
  static Response file(String name, String type, String content) {
    return new Response(200, type + UTF_8, content, name);
  }

  /** A file that lies beside this class. */
  static Response resource(String name, String type) {
    try (InputStream in = Response.class.getResourceAsStream(name)) {
      return new Response(
          200, type + UTF_8, new String(in.readAllBytes(), StandardCharsets.UTF_8), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As JSON, on one line. */
  static String jsonOf(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What every answer says of itself. */
  static void head(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  /** Sends it and ends the exchange. */
  void send(HttpExchange exchange) throws IOException {
    head(exchange, type);
    if (!name.isEmpty()) {
      exchange
          .getResponseHeaders()
          .set("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
