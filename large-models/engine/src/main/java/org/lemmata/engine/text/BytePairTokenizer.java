package org.lemmata.engine.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Byte-level byte-pair encoding, as GPT-2 and many after it: the text is cut into pieces by a
 * pattern, and the bytes of each piece are merged. Any text of whole characters can be encoded, and
 * comes back but for spaces that the file asks to put in front. Special tokens that stand in the
 * text are found; none is added at its ends.
 */
public final class BytePairTokenizer implements Tokenizer {

  private final Merges merges;
  private final Map<String, Integer> added;
  private final Pattern first;
  private final Pattern second;
  private final Pattern pieces;
  private final boolean spaceBefore;
  private final String[] names;

  /**
   * Made by {@link TokenizerFile}.
   *
   * @param added tokens that are found in the text before it is cut, by names that are not empty
   * @param late those of them that are found only where no other is
   * @param pieces what a piece is; null for the whole text
   * @param spaceBefore whether a text that does not begin with a space is given one
   */
  BytePairTokenizer(
      Merges merges,
      Map<String, Integer> added,
      Set<String> late,
      Pattern pieces,
      boolean spaceBefore) {
    this.merges = merges;
    this.added = Map.copyOf(added);
    this.first = anyOf(added.keySet().stream().filter(name -> !late.contains(name)));
    this.second = anyOf(late.stream());
    this.pieces = pieces;
    this.spaceBefore = spaceBefore;
    this.names = names(merges.tokens(), added);
  }

  /** The longest of names; null if there are none. */
  private static Pattern anyOf(Stream<String> names) {
    String regex =
        names
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return regex.isEmpty() ? null : Pattern.compile(regex);
  }

  private static String[] names(Map<String, Integer> tokens, Map<String, Integer> added) {
    int last =
        IntStream.concat(
                tokens.values().stream().mapToInt(i -> i), added.values().stream().mapToInt(i -> i))
            .max()
            .orElse(-1);
    String[] names = new String[last + 1];
    tokens.forEach((name, token) -> names[token] = name);
    added.forEach((name, token) -> names[token] = name);
    return names;
  }

  @Override
  public int vocabulary() {
    return names.length;
  }

  @Override
  public int[] encode(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    List<int[]> tokens = new ArrayList<>();
    Map<String, int[]> known = new HashMap<>();
    Consumer<String> ordinary =
        between ->
            cut(
                between,
                piece ->
                    tokens.add(
                        known.computeIfAbsent(
                            piece, each -> merges.encode(ByteAlphabet.of(each)))));
    Consumer<String> special = name -> tokens.add(new int[] {added.get(name)});
    apart(first, Utf8.whole(text), between -> apart(second, between, ordinary, special), special);
    return tokens.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private void cut(String text, Consumer<String> taker) {
    String whole = spaceBefore && !text.startsWith(" ") ? " " + text : text;
    apart(pieces, whole, taker, taker);
  }

  /** Hands over what matches and what lies between, in order; without a pattern nothing matches. */
  private static void apart(
      Pattern pattern, String text, Consumer<String> between, Consumer<String> matching) {
    if (pattern == null) {
      between.accept(text);
      return;
    }
    Matcher matcher = pattern.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.end() == matcher.start()) {
        continue;
      }
      if (matcher.start() > end) {
        between.accept(text.substring(end, matcher.start()));
      }
      matching.accept(matcher.group());
      end = matcher.end();
    }
    if (end < text.length()) {
      between.accept(text.substring(end));
    }
  }

  @Override
  public String decode(int... tokens) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int token : tokens) {
      if (token < 0 || token >= names.length || names[token] == null) {
        throw new IllegalArgumentException(
            "a token must be one of the vocabulary, which ends with %d, not %d"
                .formatted(names.length - 1, token));
      }
      if (added.containsKey(names[token])) {
        bytes.writeBytes(names[token].getBytes(StandardCharsets.UTF_8));
      } else {
        ByteAlphabet.bytes(names[token], bytes);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
