package org.lemmata.symboltuning.model;

import java.util.List;
import java.util.stream.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.symbol.SymbolPool;

/**
 * Random vectors of symbols, of length about 1, that are never changed: half of a vector is the
 * symbol's own, the other half is the sum of vectors of its characters at their places. So a model
 * knows nothing of a symbol from tuning, and a longer symbol has characters at places that shorter
 * ones do not have.
 */
final class FrozenVectors {

  private FrozenVectors() {}

  /**
   * The vectors of all symbols, in the order of their tokens.
   *
   * @param width of each
   * @return rows one after the other
   */
  static float[] of(SymbolPool pool, int width, Streams streams) {
    List<String> symbols =
        Stream.of(pool.tuned(), pool.sameLength(), pool.longer()).flatMap(List::stream).toList();
    float[] all = new float[symbols.size() * width];
    double[] normals = new double[width];
    for (int i = 0; i < symbols.size(); i++) {
      String symbol = symbols.get(i);
      streams.child("own").stream(i).normals(normals, 0, width);
      add(all, i, normals, Math.sqrt(0.5 / width));
      for (int place = 0; place < symbol.length(); place++) {
        streams.child("spelling").stream(symbol.charAt(place), place).normals(normals, 0, width);
        add(all, i, normals, Math.sqrt(0.5 / (width * (double) symbol.length())));
      }
    }
    return all;
  }

  private static void add(float[] all, int row, double[] vector, double factor) {
    for (int j = 0; j < vector.length; j++) {
      int at = row * vector.length + j;
      all[at] = (float) (all[at] + factor * vector[j]);
    }
  }
}
