package org.lemmata.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** KaTeX, read from the class path and made to stand in the page: script, style sheet and fonts. */
final class Katex {

  private static final String ARTIFACT = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

  private static final Pattern FACE =
      Pattern.compile(
          "@font-face\\{[^}]*?url\\(fonts/(KaTeX_([A-Za-z]+)\\d*-\\w+\\.woff2)\\)[^}]*}");

  private static final Pattern SOURCES = Pattern.compile("src:[^;}]*");

  /** Fonts that only these commands ask for; the others always come along. */
  private static final Map<String, List<String>> RARE =
      Map.of(
          "Caligraphic", List.of("\\mathcal", "\\cal"),
          "Fraktur", List.of("\\mathfrak", "\\frak"),
          "SansSerif", List.of("\\mathsf", "\\textsf", "\\sf"),
          "Script", List.of("\\mathscr"),
          "Typewriter", List.of("\\mathtt", "\\texttt", "\\tt", "\\verb"));

  private Katex() {}

  /** The version, such as {@code 0.16.47}. */
  static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resources.text(ARTIFACT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The script, with its licence. */
  static String script() {
    String licence = Resources.text(path("LICENSE"));
    return "/*! KaTeX " + version() + "\n" + licence + "\n*/\n" + dist("katex.min.js");
  }

  /**
   * The style sheet, with the fonts inside.
   *
   * @param content the page's text; its formulas decide which fonts come along
   */
  static String style(String content) {
    return FACE.matcher(dist("katex.min.css"))
        .replaceAll(
            face -> Matcher.quoteReplacement(wanted(face.group(2), content) ? inlined(face) : ""));
  }

  private static boolean wanted(String family, String content) {
    List<String> commands = RARE.get(family);
    return commands == null || commands.stream().anyMatch(content::contains);
  }

  private static String inlined(MatchResult face) {
    String font =
        Base64.getEncoder().encodeToString(Resources.bytes(path("dist/fonts/" + face.group(1))));
    return SOURCES
        .matcher(face.group())
        .replaceFirst("src:url(data:font/woff2;base64," + font + ") format(\"woff2\")");
  }

  private static String dist(String file) {
    return Resources.text(path("dist/" + file));
  }

  private static String path(String file) {
    return "/META-INF/resources/webjars/katex/" + version() + "/" + file;
  }
}
