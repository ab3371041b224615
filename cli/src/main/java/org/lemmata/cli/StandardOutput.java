package org.lemmata.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written, which a print stream forgets. */
final class StandardOutput extends OutputStream {

  private final OutputStream target;
  private IOException failure;

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  static StandardOutput open() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  /** Why the output is not whole; a reader that has read enough, such as head, is no failure. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(reason -> !reason.equals("Broken pipe"));
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
