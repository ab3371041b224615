package org.lemmata.study.run;

import java.util.Map;

/** Where this user's results and fetched libraries are kept. */
public final class CacheHome {

  private CacheHome() {}

  /**
   * The folder's name: {@code LEMMATA_CACHE}, or {@code lemmata} in {@code XDG_CACHE_HOME}, or in
   * {@code .cache} of the home. It need not be there, nor be a path that can be.
   */
  public static String name(Map<String, String> environment) {
    String own = environment.getOrDefault("LEMMATA_CACHE", "");
    if (!own.isBlank()) {
      return own;
    }
    String all = environment.getOrDefault("XDG_CACHE_HOME", "");
    return all.startsWith("/")
        ? all + "/lemmata"
        : System.getProperty("user.home") + "/.cache/lemmata";
  }
}
