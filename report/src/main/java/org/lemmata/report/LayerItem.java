package org.lemmata.report;

import java.util.ArrayList;
import java.util.List;

/** A node of a drawing in layers, or the place where a line crosses a layer; it is being placed. */
final class LayerItem {

  private final int layer;
  private final double height;
  private final List<LayerItem> left = new ArrayList<>();
  private final List<LayerItem> right = new ArrayList<>();
  private double row;

  private LayerItem(int layer, double height) {
    this.layer = layer;
    this.height = height;
  }

  static LayerItem node(int layer) {
    return new LayerItem(layer, 1);
  }

  static LayerItem crossing(int layer) {
    return new LayerItem(layer, 0.5);
  }

  /** Joins this item to one in the next layer. */
  void join(LayerItem next) {
    right.add(next);
    next.left.add(this);
  }

  int layer() {
    return layer;
  }

  /** In rows; a node has one. */
  double height() {
    return height;
  }

  List<LayerItem> left() {
    return left;
  }

  List<LayerItem> right() {
    return right;
  }

  double row() {
    return row;
  }

  void moveTo(double newRow) {
    row = newRow;
  }
}
