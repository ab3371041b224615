package org.lemmata.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Optional;
import java.util.function.Supplier;

/** Standard output that remembers why it could not be written, which a print stream forgets. */
final class StandardOutput extends OutputStream {

  private final OutputStream target;
  private final Supplier<String> brokenPipe;
  private IOException failure;

  StandardOutput(OutputStream target) {
    this(target, StandardOutput::ofBrokenPipe);
  }

  /**
   * Output whose reader may go.
   *
   * @param brokenPipe how the system says that it has gone
   */
  StandardOutput(OutputStream target, Supplier<String> brokenPipe) {
    this.target = target;
    this.brokenPipe = brokenPipe;
  }

  static StandardOutput open() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  /** Why the output is not whole; a reader that has read enough, such as head, is no failure. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(reason -> !reason.equals("Broken pipe") && !reason.equals(brokenPipe.get()));
  }

  /** The system speaks the user's language, and of any pipe the same. */
  private static String ofBrokenPipe() {
    try {
      Pipe pipe = Pipe.open();
      try (Pipe.SinkChannel end = pipe.sink()) {
        pipe.source().close();
        end.write(ByteBuffer.allocate(1));
        return "";
      }
    } catch (IOException e) {
      return e.getMessage();
    }
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
