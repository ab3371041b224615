package org.lemmata.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The user's browser, as far as the system knows it.
 *
 * @param environment the environment variables
 */
record WebBrowser(Map<String, String> environment) {

  /** Asks the system to open an address; where that is not possible, the address was printed. */
  void open(URI address) {
    List<String> command = command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    if (command.isEmpty()) {
      return;
    }
    try {
      List<String> words = new ArrayList<>(command);
      words.add(address.toString());
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is no such program: the address was printed.
    }
  }

  private List<String> command(String system) {
    if (system.startsWith("mac")) {
      return List.of("open");
    }
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean desktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return desktop ? List.of("xdg-open") : List.of();
  }
}
