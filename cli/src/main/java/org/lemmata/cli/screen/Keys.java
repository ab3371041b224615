package org.lemmata.cli.screen;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * The keys that a user presses. On a terminal that {@code stty} can set, each is there at once;
 * elsewhere with the end of its line.
 */
public final class Keys implements AutoCloseable {

  /** No key was pressed. */
  public static final char NONE = 0;

  /** There are no more keys. */
  public static final char END = 4;

  private static final File TERMINAL = new File("/dev/tty");
  private static final long STTY_SECONDS = 2;
  private static final long LOOK_MILLIS = 30;

  private final InputStream in;
  private final boolean set;
  private final Thread restoring = new Thread(Keys::restore, "lemmata-keys");

  private Keys(InputStream in, boolean set) {
    this.in = in;
    this.set = set;
  }

  /** Begins to listen. */
  public static Keys open(InputStream in) {
    boolean set = in == System.in && TERMINAL.canRead() && stty("-icanon", "-echo");
    Keys keys = new Keys(in, set);
    if (set) {
      Runtime.getRuntime().addShutdownHook(keys.restoring);
    }
    return keys;
  }

  /**
   * The next key, or {@link #NONE} if none is pressed for so long, or {@link #END} if there will be
   * no more.
   */
  public char next(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (in.available() == 0) {
        if (System.nanoTime() - end > 0) {
          return NONE;
        }
        Thread.sleep(LOOK_MILLIS);
      }
      int key = in.read();
      return key < 0 ? END : (char) key;
    } catch (IOException e) {
      return END;
    }
  }

  @Override
  public void close() {
    if (set) {
      Runtime.getRuntime().removeShutdownHook(restoring);
      restore();
    }
  }

  private static void restore() {
    stty("icanon", "echo");
  }

  private static boolean stty(String... settings) {
    String[] command = new String[settings.length + 1];
    command[0] = "stty";
    System.arraycopy(settings, 0, command, 1, settings.length);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(TERMINAL)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(STTY_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
