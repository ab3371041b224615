package org.lemmata.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Who asks a lab over HTTP, as a page does.
 *
 * @param address the lab's
 * @param client asks
 */
record Visitor(URI address, HttpClient client) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Visitor of(Lab lab) {
    return new Visitor(lab.address(), HttpClient.newHttpClient());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** Begins work, whose events can then be read one by one; closing them leaves. */
  Events follow(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    return new Events(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  /**
   * Server-sent events.
   *
   * @param lines the stream
   */
  record Events(BufferedReader lines) implements AutoCloseable {

    /** The data of the next event of that name; others are passed over. */
    JsonNode next(String name) throws IOException {
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring("event: ".length());
        } else if (line.startsWith("data: ") && event.equals(name)) {
          return JSON.readTree(line.substring("data: ".length()));
        }
      }
      throw new IOException("there was no event " + name);
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
