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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said last arrives, whenever the work ends. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

  /** The names of the events that are sent. */
  private static List<String> sent(EventStream stream, Future<?> work)
      throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> stream.send(exchange, work));
    server.start();
    try {
      String body =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return body.lines()
          .filter(line -> line.startsWith("event: "))
          .map(line -> line.substring("event: ".length()))
          .toList();
    } finally {
      server.stop(0);
    }
  }

  /** Between the last wait for an event and the look whether there will be more. */
  @Test
  void whatIsSaidWhileTheStreamLooksIsSent() throws IOException, InterruptedException {
    EventStream stream = new EventStream();
    Future<?> work =
        new FutureTask<>(() -> {}, null) {
          @Override
          public boolean isDone() {
            stream.say("shown", 1);
            stream.end();
            return true;
          }
        };
    assertEquals(List.of("shown", "end"), sent(stream, work));
  }

  /** A library that is busy hears of the interruption only when it is ready. */
  @Test
  void workThatIsSlowToEndSaysHowItEnded() throws IOException, InterruptedException {
    EventStream stream = new EventStream();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<?> work =
        executor.submit(
            stream.saying(
                () -> {
                  long end = System.nanoTime() + 2_500_000_000L;
                  while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                  }
                  stream.say("cancelled", "");
                }));
    Thread.sleep(200);
    work.cancel(true);
    assertEquals(List.of("cancelled", "end"), sent(stream, work));
    executor.shutdown();
  }

  @Test
  void workThatNeverBeganEndsTheStream() throws IOException, InterruptedException {
    EventStream stream = new EventStream();
    FutureTask<?> work = new FutureTask<>(stream.saying(() -> {}), null);
    work.cancel(true);
    assertEquals(List.of(), sent(stream, work));
  }
}
