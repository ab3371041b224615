package org.lemmata.toolmakers.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A server that speaks chat completions on the loopback, says what it is told to, and keeps what it
 * hears.
 */
final class StubServer implements AutoCloseable {

  /** What was heard. */
  record Heard(String method, String path, String authorization, String body) {}

  private interface Saying {
    void say(HttpExchange exchange, String body) throws IOException;
  }

  private final HttpServer server;
  private final Deque<Saying> sayings = new ArrayDeque<>();
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private Saying usual = (exchange, body) -> send(exchange, 200, "application/json", reply("fine"));

  StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            body));
    Saying saying;
    synchronized (sayings) {
      saying = sayings.isEmpty() ? usual : sayings.pop();
    }
    saying.say(exchange, body);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private StubServer next(Saying saying) {
    synchronized (sayings) {
      sayings.add(saying);
    }
    return this;
  }

  /** A whole answer as providers send it. */
  static String reply(String content) {
    return """
    {"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"m","choices":[
    {"index":0,"message":{"role":"assistant","content":%s,"refusal":null},"logprobs":null,
    "finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}
    """
        .formatted(text(content));
  }

  /** The pieces of a streamed answer, one a character, as providers send them. */
  static String pieces(String content) {
    StringBuilder events = new StringBuilder(": keep-alive\n\n");
    String event =
        "data:"
            + " {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"choices\":[%s],\"usage\":%s}\n\n";
    events.append(
        event.formatted(
            "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}", "null"));
    content
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(
            c ->
                events.append(
                    event.formatted(
                        "{\"index\":0,\"delta\":{\"content\":" + text(c) + "}}", "null")));
    events.append(event.formatted("{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}", "null"));
    return events
        .append(event.formatted("", "{\"prompt_tokens\":11,\"completion_tokens\":7}"))
        .toString();
  }

  private static String text(String content) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(content).toString();
  }

  /** Answers whatever is asked by a function of the request's body. */
  StubServer always(UnaryOperator<String> content) {
    usual = (exchange, body) -> send(exchange, 200, "application/json", reply(content.apply(body)));
    return this;
  }

  StubServer says(int status, String type, String body) {
    return next((exchange, heardBody) -> send(exchange, status, type, body));
  }

  StubServer saysWith(int status, Map<String, String> headers, String body) {
    return next(
        (exchange, heardBody) -> {
          headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
          send(exchange, status, "application/json", body);
        });
  }

  /** Promises more than it sends. */
  StubServer truncates(String body) {
    return next(
        (exchange, heardBody) -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 10_000);
          OutputStream out = exchange.getResponseBody();
          out.write(body.getBytes(StandardCharsets.UTF_8));
          out.flush();
        });
  }

  /** Sends more than anybody wants. */
  StubServer floods() {
    return next(
        (exchange, heardBody) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[1 << 16];
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(much);
          }
        });
  }

  /** Says nothing before the test ends. */
  StubServer hangs() {
    return next(
        (exchange, heardBody) -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
