package org.lemmata.toolmakers.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.NoReply;
import org.lemmata.toolmakers.model.Reply;

/**
 * Asks a model over HTTP. What may pass is tried again a few times, each after twice the pause;
 * what the server says of an error is not repeated, for it may repeat the key. Redirections are not
 * followed. Safe for use by several threads.
 */
public final class Endpoint implements LanguageModel {

  private static final int TRIES = 5;
  private static final int LARGEST = 4 << 20;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int FINE = 200;

  private final Connection connection;
  private final Patience patience;
  private final boolean streaming;
  private final HttpClient client;
  private final AtomicLong spent = new AtomicLong();

  /**
   * An endpoint; calls nobody yet.
   *
   * @param streaming whether replies are asked for in pieces
   */
  public Endpoint(Connection connection, Patience patience, boolean streaming) {
    this.connection = connection;
    this.patience = patience;
    this.streaming = streaming;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A try that did not succeed. */
  private record Failure(String sentence, Duration pause) {}

  private record Answer(int status, String retryAfter, String type, String body) {}

  /** Tokens so far, of all requests and replies. */
  public long spent() {
    return spent.get();
  }

  @Override
  public Reply reply(Ask ask) {
    long likely = Reply.scripted(ask, "").asked() + ask.mostTokens();
    if (spent.get() + likely > connection.mostTokens()) {
      throw new NoReply(
          "the limit of %d tokens would be passed; %d are spent, and --tokens N sets another"
              .formatted(connection.mostTokens(), spent.get()));
    }
    Failure last = new Failure("", Duration.ZERO);
    for (int i = 0; i < TRIES; i++) {
      if (i > 0) {
        patience.pause(i, last.pause());
      }
      try {
        Answer answer = send(ask);
        if (answer.status() == FINE) {
          boolean pieces = answer.type().startsWith("text/event-stream");
          Reply reply = Wire.reply(ask, answer.body(), pieces);
          spent.addAndGet(reply.tokens());
          return new Reply(hidden(reply.content()), reply.asked(), reply.said());
        }
        String sentence = "the endpoint answered " + answer.status() + Wire.code(answer.body());
        if (answer.status() != TOO_MANY && answer.status() < SERVER) {
          throw new NoReply(hidden(sentence));
        }
        last = new Failure(sentence, after(answer.retryAfter()));
      } catch (TimeoutException e) {
        last = new Failure("the endpoint did not answer in time", Duration.ZERO);
      } catch (IOException e) {
        last = new Failure("the endpoint's answer could not be read", Duration.ZERO);
      }
    }
    throw new NoReply(hidden("%s, %d times in a row".formatted(last.sentence(), TRIES)));
  }

  /** The time limit is for the whole answer, not only for its head. */
  private Answer send(Ask ask) throws IOException, TimeoutException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(connection.base() + "/chat/completions"))
            .timeout(patience.timeout())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Wire.request(ask, connection.model(), streaming), StandardCharsets.UTF_8));
    connection.key().ifPresent(key -> request.header("Authorization", key.header()));
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return read(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                throw new CancellationException("interrupted");
              }
            },
            task -> {
              Thread thread = new Thread(task, "endpoint");
              thread.setDaemon(true);
              thread.start();
            });
    try {
      return answer.get(patience.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private static Answer read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("the answer is too large");
      }
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(""),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static Duration after(String seconds) {
    return seconds.matches("\\d{1,4}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  private String hidden(String text) {
    return connection.key().map(key -> key.hiddenIn(text)).orElse(text);
  }
}
