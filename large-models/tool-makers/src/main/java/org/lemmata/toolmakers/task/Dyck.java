package org.lemmata.toolmakers.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/** A prefix of 2 to 99 brackets that 1 to 3 more close. */
final class Dyck implements Puzzle {

  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";
  private static final int LONGEST = 99;
  private static final int MOST_OPEN = 3;
  private static final Pattern INPUT = Pattern.compile("Input: ([()\\[\\]{}<> ]+)");

  @Override
  public Item draw(Stream random) {
    int length = 2 + random.nextInt(LONGEST - 1);
    while (true) {
      List<String> tokens = new ArrayList<>();
      Deque<Integer> open = new ArrayDeque<>();
      for (int i = 0; i < length; i++) {
        int left = length - i;
        // Rather open than close while there is room to come back to few.
        boolean opens =
            open.isEmpty() || (open.size() < left + 2 && random.nextInt(open.size() + 2) < 2);
        int kind = opens ? random.nextInt(OPENING.length()) : open.pop();
        tokens.add(String.valueOf((opens ? OPENING : CLOSING).charAt(kind)));
        if (opens) {
          open.push(kind);
        }
      }
      if (!open.isEmpty() && open.size() <= MOST_OPEN) {
        List<String> rest = open.stream().map(k -> String.valueOf(CLOSING.charAt(k))).toList();
        return new Item(
            "Complete the rest of the sequence, making sure that the parentheses are closed"
                + " properly. Input: "
                + String.join(" ", tokens),
            String.join(" ", rest));
      }
    }
  }

  @Override
  public String solve(String question) {
    // Not with a stack: what is closed is struck out until nothing changes.
    String left = Reading.one(INPUT, question).group(1).replace(" ", "");
    for (String before = ""; !before.equals(left); ) {
      before = left;
      left = left.replace("()", "").replace("[]", "").replace("{}", "").replace("<>", "");
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < left.length(); i++) {
      rest.add(
          switch (left.charAt(i)) {
            case '(' -> ")";
            case '[' -> "]";
            case '{' -> "}";
            case '<' -> ">";
            default ->
                throw new IllegalArgumentException("no bracket sequence begins so: " + question);
          });
    }
    Collections.reverse(rest);
    return String.join(" ", rest);
  }
}
