package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows of a terminal is what comes out, as far as it is shown. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  @TempDir Path cache;

  @Test
  void whatIsShownOfATerminalIsTrue() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
    assertTrue(block.find(), "nothing is shown");
    String[] parts = block.group(1).split("(?m)^\\$ ./lemmata ", -1);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String shown = parts[i].substring(end + 1).stripTrailing();
      String out = out(parts[i].substring(0, end).split(" ", -1));
      assertEquals(shown, out.substring(0, Math.min(shown.length(), out.length())));
    }
  }

  private String out(String... command) {
    Map<String, String> environment = Map.of("NO_COLOR", "1", "LEMMATA_CACHE", cache.toString());
    return Ran.everything(80, environment, command).exits(0).out();
  }
}
