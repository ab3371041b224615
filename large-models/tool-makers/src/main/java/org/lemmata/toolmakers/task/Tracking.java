package org.lemmata.toolmakers.task;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/** Five people swap balls five times. */
final class Tracking implements Puzzle {

  private static final int PEOPLE = 5;
  private static final List<String> NAMES = List.of("Alice", "Bob", "Claire", "Dave", "Eve");
  private static final List<String> BALLS =
      List.of("orange", "brown", "green", "white", "purple", "red", "blue", "yellow", "pink");
  private static final List<String> WHEN =
      List.of("First", "Then", "After that", "Next", "Finally");

  private static final Pattern START = Pattern.compile("(\\w+) has an? (\\w+) ball");
  private static final Pattern SWAP = Pattern.compile("(\\w+) and (\\w+) swap balls");
  private static final Pattern ASKED = Pattern.compile("At the end of the game, (\\w+) has the");
  private static final Pattern OPTION = Pattern.compile("(\\([A-E]\\)) (\\w+) ball");

  @Override
  public Item draw(Stream random) {
    int[] held = new int[BALLS.size()];
    Arrays.setAll(held, i -> i);
    random.shuffle(held);
    held = Arrays.copyOf(held, PEOPLE);
    StringBuilder text =
        new StringBuilder(
            "Alice, Bob, Claire, Dave, and Eve are playing a game. At the start of the game, they"
                + " are each holding a ball: ");
    int[] options = held.clone();
    for (int i = 0; i < PEOPLE; i++) {
      String ball = BALLS.get(held[i]);
      text.append(i == 0 ? "" : i < PEOPLE - 1 ? ", " : ", and ")
          .append(NAMES.get(i))
          .append(ball.equals("orange") ? " has an " : " has a ")
          .append(ball)
          .append(" ball");
    }
    text.append(". As the game progresses, pairs of players trade balls.");
    for (String when : WHEN) {
      int one = random.nextInt(PEOPLE);
      int other = (one + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
      int kept = held[one];
      held[one] = held[other];
      held[other] = kept;
      text.append(' ').append(when).append(", ").append(NAMES.get(one)).append(" and ");
      text.append(NAMES.get(other)).append(" swap balls.");
    }
    int asked = random.nextInt(PEOPLE);
    random.shuffle(options);
    text.append(" At the end of the game, ").append(NAMES.get(asked)).append(" has the\nOptions:");
    int right = -1;
    for (int i = 0; i < PEOPLE; i++) {
      text.append('\n').append(Reading.option(i)).append(' ').append(BALLS.get(options[i]));
      text.append(" ball");
      right = options[i] == held[asked] ? i : right;
    }
    return new Item(text.toString(), Reading.option(right));
  }

  @Override
  public String solve(String question) {
    // Not from the first swap on: from the last one back to who had the ball at the start.
    List<MatchResult> swaps = Reading.all(SWAP, question, 1);
    String holder = Reading.one(ASKED, question).group(1);
    for (int i = swaps.size() - 1; i >= 0; i--) {
      MatchResult swap = swaps.get(i);
      if (holder.equals(swap.group(1))) {
        holder = swap.group(2);
      } else if (holder.equals(swap.group(2))) {
        holder = swap.group(1);
      }
    }
    String first = holder;
    String ball =
        Reading.all(START, question, PEOPLE).stream()
            .filter(start -> start.group(1).equals(first))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("who is " + first + "? " + question))
            .group(2);
    return Reading.all(OPTION, question, PEOPLE).stream()
        .filter(option -> option.group(2).equals(ball))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no option is true: " + question))
        .group(1);
  }
}
