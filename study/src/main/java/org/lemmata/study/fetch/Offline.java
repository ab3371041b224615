package org.lemmata.study.fetch;

import java.util.Map;

/** The user's wish that nothing is fetched, for all commands. */
public final class Offline {

  /** Set to anything but blanks, it forbids to fetch. */
  public static final String VARIABLE = "LEMMATA_OFFLINE";

  private Offline() {}

  /** Whether the environment has the wish. */
  public static boolean isWished(Map<String, String> environment) {
    return !environment.getOrDefault(VARIABLE, "").isBlank();
  }
}
