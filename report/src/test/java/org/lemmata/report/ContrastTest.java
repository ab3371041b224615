package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read: contrast of at least 4.5 to 1, in light, in dark and on paper. */
class ContrastTest {

  private static final Pattern BLOCK = Pattern.compile(":root \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @Test
  void everyTextColourStandsOutFromEveryGround() {
    List<Map<String, Integer>> schemes = schemes();
    assertEquals(3, schemes.size());
    for (Map<String, Integer> scheme : schemes) {
      for (String ground : List.of("page", "sunk")) {
        scheme.forEach(
            (name, colour) -> {
              if (!List.of("page", "sunk", "line").contains(name)) {
                double contrast = contrast(colour, scheme.get(ground));
                assertTrue(contrast >= 4.5, name + " on " + ground + ": " + contrast);
              }
            });
      }
    }
  }

  private static List<Map<String, Integer>> schemes() {
    List<Map<String, Integer>> schemes = new ArrayList<>();
    Matcher block = BLOCK.matcher(Resources.text("report.css"));
    while (block.find()) {
      Map<String, Integer> scheme = new HashMap<>();
      Matcher colour = COLOUR.matcher(block.group(1));
      while (colour.find()) {
        scheme.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
      }
      if (!scheme.isEmpty()) {
        schemes.add(scheme);
      }
    }
    return schemes;
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
