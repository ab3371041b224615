package org.lemmata.toolmakers.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
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

  private static final String UNREADABLE = "the endpoint's answer could not be read";
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

  /**
   * A try.
   *
   * @param reply empty if it failed
   * @param sentence why it failed
   * @param again whether another may succeed, after a pause
   * @param cost tokens, or the most that they may have been
   */
  private record Try(
      Optional<Reply> reply, String sentence, boolean again, Duration pause, long cost) {

    static Try failed(String sentence, long cost) {
      return new Try(Optional.empty(), sentence, true, Duration.ZERO, cost);
    }
  }

  private record Answer(int status, String retryAfter, String type, String body) {}

  /**
   * Tokens so far, of all requests and replies, used or not; for a try without an answer, and for
   * one under way, the most that it may cost.
   */
  public long spent() {
    return spent.get();
  }

  @Override
  public Reply reply(Ask ask) {
    long most = Wire.most(ask);
    Try last = Try.failed("", 0);
    for (int i = 0; i < TRIES; i++) {
      if (i > 0) {
        patience.pause(i, last.pause());
      }
      setAside(most, last.sentence());
      last = attempt(ask, most);
      spent.addAndGet(last.cost() - most);
      if (last.reply().isPresent()) {
        return last.reply().get();
      }
      if (!last.again()) {
        throw new NoReply(hidden(last.sentence()));
      }
    }
    throw new NoReply(hidden("%s, %d times in a row".formatted(last.sentence(), TRIES)));
  }

  /** Takes beforehand what a try may cost, so that no other thread does. */
  private void setAside(long most, String failed) {
    long limit = connection.mostTokens();
    long before = spent.getAndUpdate(now -> now + most > limit ? now : now + most);
    if (before + most > limit) {
      throw new NoReply(
          (failed.isEmpty() ? "" : hidden(failed) + "; ")
              + "the limit of %d tokens would be passed; %d are spent, and --tokens N sets another"
                  .formatted(limit, before));
    }
  }

  private Try attempt(Ask ask, long most) {
    try {
      Answer answer = send(ask);
      return answer.status() == FINE ? read(ask, answer) : refused(answer, most);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return Try.failed("the endpoint could not be reached", 0);
    } catch (TimeoutException | HttpTimeoutException e) {
      return Try.failed("the endpoint did not answer in time", most);
    } catch (SSLException e) {
      return Try.failed("no safe connection to the endpoint could be made", most);
    } catch (IOException e) {
      return Try.failed(UNREADABLE, most);
    }
  }

  private Try read(Ask ask, Answer answer) {
    Wire.Read read = Wire.read(ask, answer.body(), answer.type().startsWith("text/event-stream"));
    if (read.text().isEmpty()) {
      return Try.failed(UNREADABLE, read.tokens());
    }
    Reply reply = new Reply(hidden(read.text().get()), read.asked(), read.said());
    return new Try(Optional.of(reply), "", false, Duration.ZERO, read.tokens());
  }

  /** A server that breaks may have worked before; one that refuses has not. */
  private static Try refused(Answer answer, long most) {
    boolean broken = answer.status() >= SERVER;
    return new Try(
        Optional.empty(),
        "the endpoint answered " + answer.status() + Wire.code(answer.body()),
        broken || answer.status() == TOO_MANY,
        after(answer.retryAfter()),
        broken ? most : 0);
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
