package org.lemmata.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said last arrives, whenever the work ends. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

  private static final long QUIET_MILLIS = 10;

  private final EventStream stream = new EventStream(QUIET_MILLIS);
  private final CountDownLatch quiet = new CountDownLatch(2);

  /** The names of the events that are sent. */
  private List<String> sent(Future<?> work) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> stream.send(exchange, work));
    server.start();
    try {
      Stream<String> lines =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                      .build(),
                  HttpResponse.BodyHandlers.ofLines())
              .body();
      return lines
          .peek(this::hear)
          .filter(line -> line.startsWith("event: "))
          .map(line -> line.substring("event: ".length()))
          .toList();
    } finally {
      server.stop(0);
    }
  }

  private void hear(String line) {
    if (line.equals(": working")) {
      quiet.countDown();
    }
  }

  /** Between the last wait for an event and the look whether there will be more. */
  @Test
  void whatIsSaidWhileTheStreamLooksIsSent() throws IOException, InterruptedException {
    Future<?> work =
        new FutureTask<>(() -> {}, null) {
          @Override
          public boolean isDone() {
            stream.say("shown", 1);
            stream.end();
            return true;
          }
        };
    assertEquals(List.of("shown", "end"), sent(work));
  }

  /** A library that is busy hears of the interruption only when it is ready. */
  @Test
  void workThatIsSlowToEndSaysHowItEnded() throws IOException, InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<?> work =
        executor.submit(
            stream.saying(
                () -> {
                  begun.countDown();
                  awaitWithoutHearing(quiet);
                  stream.say("cancelled", "");
                }));
    begun.await();
    work.cancel(true);
    assertEquals(List.of("cancelled", "end"), sent(work));
    executor.shutdown();
  }

  private static void awaitWithoutHearing(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // It goes on.
      }
    }
  }

  @Test
  void workThatNeverBeganEndsTheStream() throws IOException, InterruptedException {
    FutureTask<?> work = new FutureTask<>(stream.saying(() -> {}), null);
    work.cancel(true);
    assertEquals(List.of(), sent(work));
  }
}
