package org.lemmata.lab;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets in who knows the address. The Host header must name this server, so that no page of another
 * site can reach it under a name of its own (DNS rebinding); the path must begin with the token,
 * which no other page can know.
 */
final class Doorkeeper extends Filter {

  private static final int TOKEN_BYTES = 16;

  private final Set<String> hosts;
  private final String prefix;
  private final Set<String> invitations = ConcurrentHashMap.newKeySet();

  private Doorkeeper(Set<String> hosts) {
    this.hosts = hosts;
    this.prefix = fresh();
  }

  /** For a server at that port, with a fresh token. */
  static Doorkeeper at(int port) {
    return new Doorkeeper(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
  }

  private static String fresh() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "/";
  }

  /** What every path begins with: the token between two slashes. */
  String prefix() {
    return prefix;
  }

  /** A path that leads on to the prefix, once. */
  String invitation() {
    String path = fresh();
    invitations.add(path);
    return path;
  }

  @Override
  public String description() {
    return "asks for the token and this server's own name";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (named.size() != 1 || !hosts.contains(named.get(0))) {
      Response.text(421, "This server answers to its own name only.").send(exchange);
    } else if (invitations.remove(exchange.getRequestURI().getPath())) {
      letIn(exchange);
    } else if (!knowsToken(exchange.getRequestURI().getPath())) {
      Response.text(404, "There is nothing here.").send(exchange);
    } else {
      chain.doFilter(exchange);
    }
  }

  private void letIn(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    exchange.getResponseHeaders().set("Location", query == null ? prefix : prefix + "?" + query);
    Response.text(303, "The page is elsewhere.").send(exchange);
  }

  /** Takes the same time wherever the first wrong letter stands. */
  private boolean knowsToken(String path) {
    String given = path.substring(0, Math.min(path.length(), prefix.length()));
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), prefix.getBytes(StandardCharsets.UTF_8));
  }
}
