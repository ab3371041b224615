package org.lemmata.lab;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What work has to say while it goes on, sent as server-sent events. While it says nothing, a
 * comment every second shows that both sides are still there; when the page is not, the work is
 * interrupted.
 */
final class EventStream {

  private static final long QUIET_MILLIS = 1000;

  /** What the last event is called whatever it tells, so that the page does not come back. */
  private static final String END = "end";

  private record Event(String name, Object data) {}

  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final long quietMillis;
  private volatile boolean begun;

  EventStream() {
    this(QUIET_MILLIS);
  }

  /** One that is quiet for another time before it says that it is there. */
  EventStream(long quietMillis) {
    this.quietMillis = quietMillis;
  }

  /**
   * Says something; from any thread.
   *
   * @param data becomes JSON
   */
  void say(String name, Object data) {
    waiting.add(new Event(name, data));
  }

  /** Work that, once it began, says that it has ended. */
  Runnable saying(Runnable work) {
    return () -> {
      begun = true;
      try {
        work.run();
      } finally {
        end();
      }
    };
  }

  /** Says that the work has ended. */
  void end() {
    say(END, "");
  }

  /** Sends all that is said until the end, in the calling thread. */
  void send(HttpExchange exchange, Future<?> work) throws IOException {
    Response.head(exchange, "text/event-stream" + Response.UTF_8);
    try (HttpExchange closing = exchange) {
      closing.sendResponseHeaders(200, 0);
      OutputStream out = closing.getResponseBody();
      boolean ended = false;
      while (!ended) {
        // Asked before the wait: what is said meanwhile is not lost.
        boolean done = work.isDone();
        Event event = waiting.poll(quietMillis, TimeUnit.MILLISECONDS);
        // Work that never began, because other work came first, says no end; all other does, be it
        // that it hears late that it was cancelled.
        ended = event == null ? done && !begun : event.name.equals(END);
        String text =
            event == null
                ? ": working\n\n"
                : "event: " + event.name + "\ndata: " + Response.jsonOf(event.data) + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      work.cancel(true);
    }
  }
}
