package org.lemmata.notebook;

/** What cells of tests call. */
public final class CellSignal {

  private CellSignal() {}

  /** Says that the cell runs. */
  public static void begun() {
    InterpreterTest.begun.countDown();
  }
}
