package org.lemmata.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives rows to the items of one connected drawing, so that lines cross little and run straight.
 */
final class LayerRows {

  private static final int SWEEPS = 12;

  private LayerRows() {}

  /** Moves every item to its row, the first of which is 0, and returns the number of rows. */
  static double arrange(List<LayerItem> items) {
    List<List<LayerItem>> layers = layers(items);
    layers.forEach(layer -> stack(layer, (item, at) -> at));
    for (int i = 0; i < SWEEPS; i++) {
      boolean rightwards = i % 2 == 0;
      for (List<LayerItem> layer : rightwards ? layers : reversed(layers)) {
        Function<LayerItem, List<LayerItem>> side = rightwards ? LayerItem::left : LayerItem::right;
        layer.sort(Comparator.comparingDouble(item -> mean(side.apply(item), item.row())));
        stack(layer, (item, at) -> at);
      }
    }
    for (int i = 0; i < SWEEPS; i++) {
      for (List<LayerItem> layer : i % 2 == 0 ? layers : reversed(layers)) {
        stack(layer, (item, at) -> mean(neighbours(item), item.row()));
      }
    }
    double top = items.stream().mapToDouble(LayerRows::top).min().orElse(0);
    items.forEach(item -> item.moveTo(item.row() - top));
    return items.stream().mapToDouble(item -> top(item) + item.height()).max().orElse(0);
  }

  /** Where an item would like to be, given where it is if all are stacked from the top. */
  private interface Wish {
    double row(LayerItem item, double stacked);
  }

  /**
   * Moves the items of a layer, which keep their order and their distance, as near to where they
   * wish to be as the mean square allows: by pooling neighbours that would come too close.
   */
  private static void stack(List<LayerItem> layer, Wish wish) {
    List<double[]> pools = new ArrayList<>();
    double[] stacked = new double[layer.size()];
    double next = 0;
    for (int i = 0; i < layer.size(); i++) {
      LayerItem item = layer.get(i);
      stacked[i] = next + item.height() / 2;
      next += item.height();
      double[] pool = {wish.row(item, stacked[i]) - stacked[i], 1};
      while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] >= pool[0]) {
        double[] last = pools.remove(pools.size() - 1);
        double count = last[1] + pool[1];
        pool = new double[] {(last[0] * last[1] + pool[0] * pool[1]) / count, count};
      }
      pools.add(pool);
    }
    int i = 0;
    for (double[] pool : pools) {
      for (int k = 0; k < pool[1]; k++, i++) {
        layer.get(i).moveTo(stacked[i] + pool[0]);
      }
    }
  }

  private static List<List<LayerItem>> layers(List<LayerItem> items) {
    TreeMap<Integer, List<LayerItem>> layers = new TreeMap<>();
    for (LayerItem item : items) {
      layers.computeIfAbsent(item.layer(), any -> new ArrayList<>()).add(item);
    }
    return new ArrayList<>(layers.values());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<LayerItem> neighbours(LayerItem item) {
    return Stream.concat(item.left().stream(), item.right().stream()).toList();
  }

  private static double mean(List<LayerItem> items, double otherwise) {
    return items.stream().mapToDouble(LayerItem::row).average().orElse(otherwise);
  }

  private static double top(LayerItem item) {
    return item.row() - item.height() / 2;
  }
}
