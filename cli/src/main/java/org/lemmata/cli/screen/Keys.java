package org.lemmata.cli.screen;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

  /** The next key, once it is there; the end stays. */
  private final BlockingQueue<Character> pressed = new ArrayBlockingQueue<>(1);

  private final boolean set;
  private final Thread restoring = new Thread(Keys::restore, "lemmata-keys");

  private Keys(boolean set) {
    this.set = set;
  }

  /** Begins to listen. */
  public static Keys open(InputStream in) {
    boolean set = in == System.in && TERMINAL.canRead() && stty("-icanon", "-echo");
    Keys keys = new Keys(set);
    if (set) {
      Runtime.getRuntime().addShutdownHook(keys.restoring);
    }
    // Only who reads learns of the end, and nothing ends the reading.
    Thread listening = new Thread(() -> keys.listen(in), "lemmata-listening");
    listening.setDaemon(true);
    listening.start();
    return keys;
  }

  /**
   * The next key, or {@link #NONE} if none is pressed for so long, or {@link #END} if there will be
   * no more.
   */
  public char next(long millis) throws InterruptedException {
    Character key = pressed.poll(millis, TimeUnit.MILLISECONDS);
    if (key == null) {
      return NONE;
    }
    if (key == END) {
      pressed.add(END);
    }
    return key;
  }

  private void listen(InputStream in) {
    try {
      char key = read(in);
      while (key != END) {
        pressed.put(key);
        key = read(in);
      }
      pressed.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static char read(InputStream in) {
    try {
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
