package org.lemmata.toolmakers.task;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/** From 2 to 20 words to be sorted by their ASCII codes. */
final class WordSorting implements Puzzle {

  private static final int MOST = 20;
  private static final Pattern LIST = Pattern.compile("List: ([a-z ]+)");
  private static final String[] FIRST = {
    "an", "ba", "con", "de", "el", "for", "gra", "hel", "in", "ju", "ka", "lo", "mar", "ne", "or",
    "pro", "qua", "re", "sta", "tri", "un", "ver", "wa", "xe", "yo", "zi"
  };
  private static final String[] MIDDLE = {"", "", "bi", "cu", "da", "fo", "li", "mo", "ni", "ta"};
  private static final String[] LAST = {
    "ble", "cer", "dent", "fy", "gon", "ket", "ler", "ment", "nal", "per", "ry", "sion", "ter",
    "vel"
  };

  @Override
  public Item draw(Stream random) {
    int count = 2 + random.nextInt(MOST - 1);
    String[] words = new String[count];
    Arrays.setAll(
        words,
        i ->
            FIRST[random.nextInt(FIRST.length)]
                + MIDDLE[random.nextInt(MIDDLE.length)]
                + LAST[random.nextInt(LAST.length)]);
    String listed = String.join(" ", words);
    Arrays.sort(words);
    return new Item(
        "Sort the following words alphabetically: List: " + listed, String.join(" ", words));
  }

  @Override
  public String solve(String question) {
    // Not with the library's order: insertion, letter by letter.
    String[] words = Reading.one(LIST, question).group(1).strip().split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      for (int j = i; j > 0 && after(words[j - 1], words[j]); j--) {
        String kept = words[j];
        words[j] = words[j - 1];
        words[j - 1] = kept;
      }
    }
    return String.join(" ", words);
  }

  private static boolean after(String one, String other) {
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return one.charAt(i) > other.charAt(i);
      }
    }
    return one.length() > other.length();
  }
}
