package org.lemmata.study.away;

/** A failure of which only the words could travel. */
final class FarFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String words;

  FarFailure(Throwable failure) {
    super(failure.getMessage());
    this.words = failure.toString();
    setStackTrace(failure.getStackTrace());
  }

  /** What the failure itself would say, as that of the failure it stands for. */
  @SuppressWarnings("OverrideThrowableToString")
  @Override
  public String toString() {
    return words;
  }
}
