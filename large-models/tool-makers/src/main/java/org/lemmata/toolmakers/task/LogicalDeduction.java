package org.lemmata.toolmakers.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/** Five books in a row and four clues, which one order alone fulfils. */
final class LogicalDeduction implements Puzzle {

  private static final int CLUES = 4;
  private static final List<String> COLOURS =
      List.of(
          "green", "blue", "white", "purple", "orange", "red", "yellow", "gray", "brown", "black");
  private static final List<int[]> ORDERS = Permutations.of(Clue.BOOKS);

  private static final Pattern LISTED =
      Pattern.compile(
          "five books: an? (\\w+) book, an? (\\w+) book, an? (\\w+) book, an? (\\w+) book, and an?"
              + " (\\w+) book\\.");
  private static final Pattern BODY = Pattern.compile("^.*?Options:", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("The \\w+ book is [a-z ]+\\.");
  private static final Pattern OPTION = Pattern.compile("(\\([A-E]\\)) (The \\w+ book is .*)");

  @Override
  public Item draw(Stream random) {
    int[] chosen = new int[COLOURS.size()];
    Arrays.setAll(chosen, i -> i);
    random.shuffle(chosen);
    List<String> colours = Arrays.stream(chosen).limit(Clue.BOOKS).mapToObj(COLOURS::get).toList();
    while (true) {
      int[] placeOf = ORDERS.get(random.nextInt(ORDERS.size()));
      List<Clue> clues = new ArrayList<>();
      for (int i = 0; i < CLUES; i++) {
        clues.add(Clue.about(placeOf, random));
      }
      if (orders(clues).size() == 1) {
        return item(colours, clues, placeOf, random.nextInt(Clue.BOOKS));
      }
    }
  }

  private static Item item(List<String> colours, List<Clue> clues, int[] placeOf, int place) {
    StringBuilder text =
        new StringBuilder(
            "The following paragraph describes five objects in a fixed order; its statements are"
                + " consistent. On a shelf, there are five books: ");
    for (int i = 0; i < Clue.BOOKS; i++) {
      String colour = colours.get(i);
      text.append(i == 0 ? "" : i < Clue.BOOKS - 1 ? ", " : ", and ")
          .append("aeiou".indexOf(colour.charAt(0)) < 0 ? "a " : "an ")
          .append(colour)
          .append(" book");
    }
    text.append('.');
    clues.forEach(clue -> text.append(' ').append(clue.sentence(colours)));
    text.append("\nOptions:");
    int right = -1;
    for (int i = 0; i < Clue.BOOKS; i++) {
      String option = new Clue(i, -1, false, place).sentence(colours);
      text.append('\n')
          .append(Reading.option(i))
          .append(' ')
          .append(option, 0, option.length() - 1);
      right = placeOf[i] == place ? i : right;
    }
    return new Item(text.toString(), Reading.option(right));
  }

  private static List<int[]> orders(List<Clue> clues) {
    return ORDERS.stream().filter(order -> clues.stream().allMatch(c -> c.holds(order))).toList();
  }

  @Override
  public String solve(String question) {
    MatchResult listed = Reading.one(LISTED, question);
    List<String> colours = new ArrayList<>();
    for (int i = 1; i <= Clue.BOOKS; i++) {
      colours.add(listed.group(i));
    }
    String body = Reading.one(BODY, question).group();
    List<ShelfSentence> clues =
        Reading.all(SENTENCE, body, CLUES).stream()
            .map(sentence -> ShelfSentence.of(sentence.group()))
            .toList();
    if (!clues.stream().allMatch(clue -> clue.isAbout(colours))) {
      throw new IllegalArgumentException("a clue is about another book: " + question);
    }
    List<List<String>> shelves =
        shelves(colours).stream()
            .filter(shelf -> clues.stream().allMatch(clue -> clue.isTrueOf(shelf)))
            .toList();
    List<String> right =
        Reading.all(OPTION, question, Clue.BOOKS).stream()
            .filter(
                option -> {
                  ShelfSentence said = ShelfSentence.of(option.group(2));
                  return !shelves.isEmpty() && shelves.stream().allMatch(said::isTrueOf);
                })
            .map(option -> option.group(1))
            .toList();
    if (right.size() != 1) {
      throw new IllegalArgumentException(right.size() + " options are true: " + question);
    }
    return right.get(0);
  }

  /** All orders, made by putting one book after the other into each gap. */
  private static List<List<String>> shelves(List<String> books) {
    List<List<String>> shelves = List.of(List.of());
    for (String book : books) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> shelf : shelves) {
        for (int gap = 0; gap <= shelf.size(); gap++) {
          List<String> put = new ArrayList<>(shelf);
          put.add(gap, book);
          longer.add(put);
        }
      }
      shelves = longer;
    }
    return shelves;
  }
}
