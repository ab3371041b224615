package org.lemmata.report.math;

/** A formula with something in it that is not known here; the message says what. */
public final class UnknownLatex extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  UnknownLatex(String message) {
    super(message);
  }
}
