package org.lemmata.study.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lemmata.study.Excerpt;

/** An output that cannot be written; the message is one sentence for the user. */
public final class UnwritableOutput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Says why. */
  public UnwritableOutput(String message) {
    super(message);
    this.reason = message;
  }

  /** Says that a file system refused to write a file. */
  UnwritableOutput(Path file, IOException problem) {
    super("cannot write " + Excerpt.of(file) + ": " + reason(problem), problem);
    this.reason = reason(problem);
  }

  /** Why, without the name of the file. */
  public String reason() {
    return reason;
  }

  private static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof NoSuchFileException) {
      return "no file can be made there";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "another file is in the way";
    }
    if (problem instanceof ClosedByInterruptException) {
      return "interrupted";
    }
    String words =
        problem instanceof FileSystemException refused ? refused.getReason() : problem.getMessage();
    return words == null ? "the file system gave no reason" : words;
  }
}
