package org.lemmata.engine;

import java.util.Optional;

/** PyTorch refused an operation; the message is the first line of what it said. */
public final class TorchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TorchFailure(Throwable cause) {
    super(firstLine(cause), cause);
  }

  /** What PyTorch says goes on with a trace of its own functions, which helps nobody here. */
  private static String firstLine(Throwable cause) {
    return Optional.ofNullable(cause.getMessage())
        .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse(cause.getClass().getSimpleName());
  }
}
