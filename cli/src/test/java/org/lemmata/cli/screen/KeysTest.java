package org.lemmata.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys from what is no terminal. */
@Timeout(20)
class KeysTest {

  private static final long LONG = 10_000;

  @Test
  void theEndIsSeen() throws InterruptedException {
    InputStream in = new ByteArrayInputStream("hn".getBytes(StandardCharsets.US_ASCII));
    try (Keys keys = Keys.open(in)) {
      assertEquals('h', keys.next(LONG));
      assertEquals('n', keys.next(LONG));
      assertEquals(Keys.END, keys.next(LONG));
      assertEquals(Keys.END, keys.next(LONG));
    }
  }

  @Test
  void whatIsNotThereYetIsWaitedForAWhile() throws Exception {
    try (PipedOutputStream out = new PipedOutputStream();
        Keys keys = Keys.open(new PipedInputStream(out))) {
      assertEquals(Keys.NONE, keys.next(1));
      out.write('q');
      out.flush();
      assertEquals('q', keys.next(LONG));
      assertEquals(Keys.NONE, keys.next(1));
    }
  }

  @Test
  void whatCannotBeReadIsTheEnd() throws InterruptedException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    try (Keys keys = Keys.open(broken)) {
      assertEquals(Keys.END, keys.next(LONG));
    }
  }
}
