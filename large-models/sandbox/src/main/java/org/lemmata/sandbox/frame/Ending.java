package org.lemmata.sandbox.frame;

/** How a piece of a job, the tool or a call, ended. */
public enum Ending {
  /** With an answer. */
  ANSWERED,
  /** It ran, and there was no variable {@code answer}. */
  NO_ANSWER,
  /** With an exception, of whatever kind. */
  RAISED,
  /** It took longer than it may, and was ended. */
  TIMED_OUT,
  /** It asked for more memory than there is. */
  OUT_OF_MEMORY,
  /** Its answer is longer than it may be. */
  TOO_LONG,
  /** The worker ended, was ended, or said what it must not; a new one has taken its place. */
  WORKER_LOST
}
