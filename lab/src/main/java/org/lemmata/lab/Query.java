package org.lemmata.lab;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands behind the question mark of an address: names with values, in their order; a name may
 * come several times.
 *
 * @param pairs the names and values, decoded
 */
record Query(List<Pair> pairs) {

  /** A name and its value. */
  record Pair(String name, String value) {}

  /** Keeps an immutable copy. */
  Query {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads it.
   *
   * @param raw as in the address, or null if there is none
   * @throws IllegalArgumentException if it is not encoded as it should be
   */
  static Query of(String raw) {
    List<Pair> pairs = new ArrayList<>();
    for (String one : (raw == null ? "" : raw).split("&", -1)) {
      if (!one.isEmpty()) {
        int equals = one.indexOf('=');
        pairs.add(
            new Pair(
                decoded(equals < 0 ? one : one.substring(0, equals)),
                equals < 0 ? "" : decoded(one.substring(equals + 1))));
      }
    }
    return new Query(pairs);
  }

  /** The same with one more value. */
  Query with(String name, String value) {
    List<Pair> more = new ArrayList<>(pairs);
    more.add(new Pair(name, value));
    return new Query(more);
  }

  /** The values of a name. */
  List<String> all(String name) {
    return pairs.stream().filter(pair -> pair.name.equals(name)).map(Pair::value).toList();
  }

  /** The first value of a name. */
  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The first value of a name, or an empty text. */
  String text(String name) {
    return first(name).orElse("");
  }

  /** Whether a name is there. */
  boolean has(String name) {
    return first(name).isPresent();
  }

  /** As in an address. */
  String text() {
    return pairs.stream()
        .map(pair -> encoded(pair.name) + (pair.value.isEmpty() ? "" : "=" + encoded(pair.value)))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
