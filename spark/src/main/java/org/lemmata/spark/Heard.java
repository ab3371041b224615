package org.lemmata.spark;

import org.apache.spark.util.AccumulatorV2;

/** The last word of a task on how far it is, which heartbeats carry; never added up. */
final class Heard extends AccumulatorV2<String, String> {

  private static final long serialVersionUID = 1L;

  /** Written by the task's threads, and read by the heartbeat's. */
  private volatile String last = "";

  /**
   * How far a piece is.
   *
   * @param shift the number of the list that it is of
   * @param piece its place there
   * @param done units finished
   * @param total units in all, positive
   * @param task what is being done, a few words
   */
  record Word(int shift, int piece, long done, long total, String task) {

    private static final int PARTS = 5;

    String text() {
      return shift + " " + piece + " " + done + " " + total + " " + task;
    }

    static Word read(String text) {
      String[] parts = text.split(" ", PARTS);
      return new Word(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          parts[4]);
    }
  }

  @Override
  public boolean isZero() {
    return last.isEmpty();
  }

  @Override
  public AccumulatorV2<String, String> copy() {
    Heard copy = new Heard();
    copy.last = last;
    return copy;
  }

  @Override
  public void reset() {
    last = "";
  }

  @Override
  public void add(String word) {
    last = word;
  }

  @Override
  public void merge(AccumulatorV2<String, String> other) {
    // What tasks said is of no use when they have ended.
  }

  @Override
  public String value() {
    return last;
  }
}
