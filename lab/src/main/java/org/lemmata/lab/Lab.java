package org.lemmata.lab;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.lemmata.study.Papers;
import org.lemmata.study.run.Batch;

/** The server of the page: for this machine only, behind an address that nobody can guess. */
public final class Lab implements AutoCloseable {

  private static final String HERE = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService handlers;
  private final Doorkeeper doorkeeper;

  private Lab(HttpServer server, ExecutorService handlers, Doorkeeper doorkeeper) {
    this.server = server;
    this.handlers = handlers;
    this.doorkeeper = doorkeeper;
  }

  /**
   * Opens it.
   *
   * @param papers what can be explored
   * @param bench reads requests and makes runners
   * @param port the port, or 0 for one that is free
   * @throws IOException if the port cannot be had
   */
  public static Lab open(Papers papers, Bench bench, int port) throws IOException {
    return open(papers, bench, port, Map.of());
  }

  /** The same with further pages behind the token, by path. */
  static Lab open(Papers papers, Bench bench, int port, Map<String, Function<Asked, Response>> more)
      throws IOException {
    // Read once, when the first server is made: without it, answers wait 40 ms for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    ExecutorService handlers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lemmata-lab-http");
              thread.setDaemon(true);
              return thread;
            });
    Doorkeeper doorkeeper = Doorkeeper.at(server.getAddress().getPort());
    HttpContext everything =
        server.createContext("/", new Routes(doorkeeper.prefix(), papers, bench, more));
    everything.getFilters().add(doorkeeper);
    server.setExecutor(handlers);
    server.start();
    return new Lab(server, handlers, doorkeeper);
  }

  /** The address of the page. */
  public URI address() {
    return at(doorkeeper.prefix());
  }

  /** The address of the page with a run. */
  public URI address(Batch.Order order) {
    return address().resolve("?" + Suggestion.query(order).text());
  }

  /**
   * An address that leads on to one of the page, once: for programs whose arguments other users of
   * the machine can see.
   *
   * @param address an address of the page
   */
  public URI invitation(URI address) {
    String query = address.getRawQuery();
    return at(doorkeeper.invitation()).resolve(query == null ? "" : "?" + query);
  }

  private URI at(String path) {
    return URI.create("http://" + HERE + ":" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    handlers.shutdownNow();
  }
}
