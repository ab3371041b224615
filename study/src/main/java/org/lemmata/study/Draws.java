package org.lemmata.study;

/** Whether random streams were asked for; shared by a run and those made of it. */
public final class Draws {

  private volatile boolean any;

  /** Notes that random streams were handed out. */
  void note() {
    any = true;
  }

  /** Whether random streams were handed out. */
  public boolean any() {
    return any;
  }
}
