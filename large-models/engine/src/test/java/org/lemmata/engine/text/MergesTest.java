package org.lemmata.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class MergesTest {

  /** The definition: look through the whole piece for the next pair, again and again. */
  private static List<String> byDefinition(String piece, List<Merges.Pair> learned) {
    List<String> parts = new ArrayList<>(List.of(piece.split("")));
    while (true) {
      int place = -1;
      int least = learned.size();
      for (int i = 0; i + 1 < parts.size(); i++) {
        int rank = learned.indexOf(new Merges.Pair(parts.get(i), parts.get(i + 1)));
        if (rank >= 0 && rank < least) {
          least = rank;
          place = i;
        }
      }
      if (place < 0) {
        return parts;
      }
      parts.set(place, parts.get(place) + parts.remove(place + 1));
    }
  }

  @Property(tries = 2000)
  void piecesAreMergedAsByDefinition(
      @ForAll @StringLength(min = 1, max = 30) @CharRange(from = 'a', to = 'c') String piece,
      @ForAll @Size(max = 12)
          List<@StringLength(min = 2, max = 5) @CharRange(from = 'a', to = 'c') String> made,
      @ForAll @Size(value = 12) List<Integer> cuts) {
    Map<String, Integer> tokens = new LinkedHashMap<>(Map.of("a", 0, "b", 1, "c", 2));
    List<Merges.Pair> learned = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      String name = made.get(i);
      int cut = 1 + Math.floorMod(cuts.get(i), name.length() - 1);
      learned.add(new Merges.Pair(name.substring(0, cut), name.substring(cut)));
      tokens.putIfAbsent(name, tokens.size());
    }
    assertArrayEquals(
        byDefinition(piece, learned).stream().mapToInt(tokens::get).toArray(),
        Merges.of(tokens, learned, false).encode(piece));
  }
}
