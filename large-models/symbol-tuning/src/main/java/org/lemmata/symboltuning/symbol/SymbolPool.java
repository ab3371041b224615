package org.lemmata.symboltuning.symbol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.linalg.random.Stream;

/**
 * The symbols of a run: those that are tuned, others that are never seen in tuning but as long, and
 * others that are longer, as the authors' held-out symbols mostly are.
 *
 * @param tuned different ones
 * @param sameLength none of them tuned, each of the kind and length of a tuned one
 * @param longer none of them tuned, each longer than every symbol for tuning of its kind
 */
public record SymbolPool(List<String> tuned, List<String> sameLength, List<String> longer) {

  private static final SymbolKind[] KINDS = SymbolKind.values();

  /** Keeps immutable copies. */
  public SymbolPool {
    tuned = List.copyOf(tuned);
    sameLength = List.copyOf(sameLength);
    longer = List.copyOf(longer);
  }

  /**
   * Draws symbols, each of the three kinds being equally likely.
   *
   * @param tunedCount how many are tuned, at least {@code heldOut} and at most 3,000
   * @param heldOut how many others there are of either sort, at least 1
   */
  public static SymbolPool draw(Stream random, int tunedCount, int heldOut) {
    if (heldOut < 1 || tunedCount < heldOut || tunedCount > 3000) {
      throw new IllegalArgumentException(
          "symbols must be at least as many tuned as held out, and at most 3000, not "
              + tunedCount
              + " and "
              + heldOut);
    }
    Set<String> used = new HashSet<>();
    List<SymbolKind> kinds = new ArrayList<>();
    List<String> tuned = new ArrayList<>();
    while (tuned.size() < tunedCount) {
      SymbolKind kind = KINDS[random.nextInt(KINDS.length)];
      int count = kind.lastOfTuning() - kind.first() + 1;
      String symbol = kind.spell(kind.first() + random.nextInt(count));
      if (used.add(symbol)) {
        kinds.add(kind);
        tuned.add(symbol);
      }
    }
    List<String> same = new ArrayList<>();
    List<String> longer = new ArrayList<>();
    // Kinds have no symbol in common: digits, upper case and lower case.
    Map<SymbolKind, Map<Integer, List<String>>> free = new EnumMap<>(SymbolKind.class);
    for (int i = 0; same.size() < heldOut; i = (i + 1) % tunedCount) {
      SymbolKind kind = kinds.get(i);
      List<String> asLong =
          free.computeIfAbsent(kind, one -> new HashMap<>())
              .computeIfAbsent(tuned.get(i).length(), length -> unused(kind, length, used));
      if (!asLong.isEmpty()) {
        same.add(asLong.remove(random.nextInt(asLong.size())));
        longer.add(longer(kind, used, random));
      }
    }
    return new SymbolPool(tuned, same, longer);
  }

  private static List<String> unused(SymbolKind kind, int length, Set<String> used) {
    List<String> unused = new ArrayList<>(kind.ofTuning(length));
    unused.removeIf(used::contains);
    return unused;
  }

  private static String longer(SymbolKind kind, Set<String> used, Stream random) {
    int heldOut = kind.last() - kind.lastOfTuning();
    while (true) {
      String symbol = kind.spell(kind.lastOfTuning() + 1 + random.nextInt(heldOut));
      if (symbol.length() > kind.longestOfTuning() && used.add(symbol)) {
        return symbol;
      }
    }
  }
}
