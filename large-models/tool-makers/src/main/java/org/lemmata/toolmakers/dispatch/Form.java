package org.lemmata.toolmakers.dispatch;

/** What a dispatcher is shown of each tool. */
public enum Form {
  /** What it is for, in a sentence, as in the paper. */
  DOCS,
  /** A question that it answers, as in the authors' code. */
  EXAMPLE
}
