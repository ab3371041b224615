package org.lemmata.toolmakers.script;

/** How a scripted user behaves. */
public enum User {
  /** Writes the right call for every question. */
  PERFECT,
  /** Leaves out an argument in a share of the calls. */
  ERRING
}
