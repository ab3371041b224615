package org.lemmata.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the nodes and lines of a graph without circles are drawn: each node in a layer to the right
 * of all that it rests on, connected parts below each other.
 *
 * @param nodes where each is, in their order
 * @param routes the spots that each line goes through, from left to right, in the order of the
 *     lines
 * @param layers how many there are
 * @param rows how many there are, a node having one
 */
record LayeredDrawing(List<Spot> nodes, List<List<Spot>> routes, int layers, double rows) {

  /**
   * A place.
   *
   * @param layer from 0, on the left
   * @param row of the middle, from 0, at the top
   */
  record Spot(int layer, double row) {}

  /**
   * A line from a node to one further right.
   *
   * @param from index of the node on the left
   * @param to index of the node on the right
   */
  record Line(int from, int to) {}

  private static final double BETWEEN_PARTS = 0.35;

  /** Draws so many nodes with these lines; the same graph gives the same drawing. */
  static LayeredDrawing of(int count, List<Line> lines) {
    int[] layers = layers(count, lines);
    List<LayerItem> nodes = new ArrayList<>();
    for (int layer : layers) {
      nodes.add(LayerItem.node(layer));
    }
    List<List<LayerItem>> routes = lines.stream().map(line -> route(line, nodes)).toList();
    double rows = 0;
    int last = 0;
    Set<LayerItem> done = new LinkedHashSet<>();
    for (LayerItem node : nodes) {
      last = Math.max(last, node.layer());
      if (!done.contains(node)) {
        List<LayerItem> part = connected(node);
        done.addAll(part);
        double top = rows == 0 ? 0 : rows + BETWEEN_PARTS;
        rows = top + LayerRows.arrange(part);
        part.forEach(item -> item.moveTo(item.row() + top));
      }
    }
    return new LayeredDrawing(
        spots(nodes), routes.stream().map(LayeredDrawing::spots).toList(), last + 1, rows);
  }

  /** As far left as lines allow, but what rests on nothing stands beside what rests on it. */
  private static int[] layers(int count, List<Line> lines) {
    int[] layers = new int[count];
    for (int i = 0; i < count; i++) {
      for (Line line : lines) {
        layers[line.to()] = Math.max(layers[line.to()], layers[line.from()] + 1);
      }
    }
    for (int i = 0; i < count; i++) {
      int node = i;
      if (lines.stream().noneMatch(line -> line.to() == node)) {
        layers[i] =
            lines.stream()
                .filter(line -> line.from() == node)
                .mapToInt(line -> layers[line.to()] - 1)
                .min()
                .orElse(0);
      }
    }
    return layers;
  }

  private static List<LayerItem> route(Line line, List<LayerItem> nodes) {
    LayerItem end = nodes.get(line.to());
    List<LayerItem> route = new ArrayList<>(List.of(nodes.get(line.from())));
    for (int layer = route.get(0).layer() + 1; layer < end.layer(); layer++) {
      route.add(LayerItem.crossing(layer));
    }
    route.add(end);
    for (int i = 1; i < route.size(); i++) {
      route.get(i - 1).join(route.get(i));
    }
    return route;
  }

  private static List<LayerItem> connected(LayerItem start) {
    Set<LayerItem> found = new LinkedHashSet<>(List.of(start));
    Deque<LayerItem> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      LayerItem item = open.remove();
      for (List<LayerItem> side : List.of(item.right(), item.left())) {
        side.stream().filter(found::add).forEach(open::add);
      }
    }
    return new ArrayList<>(found);
  }

  private static List<Spot> spots(List<LayerItem> items) {
    return items.stream().map(item -> new Spot(item.layer(), item.row())).toList();
  }
}
