package org.lemmata.engine.home;

import java.util.Locale;

/** The operating system and processor, by the name that the libraries' jars carry. */
final class Platform {

  private Platform() {}

  /** The name for this machine, such as {@code linux-x86_64}. */
  static String here() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static String of(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    String family = "linux";
    if (name.startsWith("mac")) {
      family = "macosx";
    } else if (name.startsWith("windows")) {
      family = "windows";
    } else if (!name.equals("linux")) {
      family = name.replace(' ', '-');
    }
    String arch =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> processor;
        };
    return family + "-" + arch;
  }
}
