package org.lemmata.toolmakers.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class TaskTest {

  /** Worked out by hand: orange second, purple fourth, white right of purple, so white fifth. */
  @Test
  void logicalDeduction() {
    String question =
        "On a shelf, there are five books: a green book, a blue book, a white book, a purple book,"
            + " and an orange book. The blue book is to the right of the orange book. The purple"
            + " book is to the left of the white book. The purple book is the second from the"
            + " right. The orange book is the second from the left.\n"
            + "Options:\n"
            + "(A) The green book is the third from the left\n"
            + "(B) The blue book is the third from the left\n"
            + "(C) The white book is the third from the left\n"
            + "(D) The purple book is the third from the left\n"
            + "(E) The orange book is the third from the left";
    assertEquals("(B)", Task.LOGICAL_DEDUCTION.solve(question));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Task.LOGICAL_DEDUCTION.solve(
                question.replace(" The purple book is the second from the right.", "")));
    assertNoQuestion(
        Task.LOGICAL_DEDUCTION,
        question.replace(
            "\nOptions:", " The pink book is to the left of the blue book.\nOptions:"));
    assertNoQuestion(Task.LOGICAL_DEDUCTION, question.replace("\nOptions:", ""));
  }

  @Test
  void sentencesAboutAShelf() {
    List<String> shelf = List.of("red", "blue", "gray", "black", "white");
    List<String> places =
        List.of(
            "the leftmost",
            "the second from the left",
            "the third from the left",
            "the second from the right",
            "the rightmost");
    for (int i = 0; i < shelf.size(); i++) {
      for (int j = 0; j < shelf.size(); j++) {
        String placed = "The " + shelf.get(i) + " book is " + places.get(j) + ".";
        assertEquals(i == j, ShelfSentence.of(placed).isTrueOf(shelf), placed);
        String beside = "The " + shelf.get(i) + " book is to the left of the " + shelf.get(j);
        assertEquals(i < j, ShelfSentence.of(beside + " book.").isTrueOf(shelf), beside);
      }
    }
    assertTrue(ShelfSentence.of("The gray book is the third from the right").isTrueOf(shelf));
    assertTrue(ShelfSentence.of("The black book is the fourth from the left").isTrueOf(shelf));
    assertThrows(
        IllegalArgumentException.class,
        () -> ShelfSentence.of("The gray book is the sixth from the left."));
  }

  /** By hand: Alice's ball goes to Bob, then to Claire; Alice ends with Eve's. */
  @Test
  void tracking() {
    String question =
        "At the start: Alice has an orange ball, Bob has a red ball, Claire has a blue ball, Dave"
            + " has a pink ball, and Eve has a white ball. First, Alice and Bob swap balls. Then,"
            + " Bob and Claire swap balls. Finally, Alice and Eve swap balls. At the end of the"
            + " game, Alice has the\n"
            + "Options:\n"
            + "(A) orange ball\n"
            + "(B) red ball\n"
            + "(C) blue ball\n"
            + "(D) pink ball\n"
            + "(E) white ball";
    assertEquals("(E)", Task.TRACKING.solve(question));
    assertEquals(
        "(A)", Task.TRACKING.solve(question.replace("game, Alice has", "game, Claire has")));
  }

  @Test
  void dyck() {
    assertEquals("] )", Task.DYCK.solve("Input: ( < > [ { }"));
    assertThrows(IllegalArgumentException.class, () -> Task.DYCK.solve("Input: ( ]"));
    assertTrue(Task.DYCK.matches("] )", " ])"));
    assertFalse(Task.DYCK.matches("] )", ") ]"));
  }

  @Test
  void wordSorting() {
    assertEquals("a ab abc b", Task.WORD_SORTING.solve("List: b abc a ab"));
    assertFalse(Task.WORD_SORTING.matches("a b", "ab"));
  }

  /** Sun Tzu's: 2 left of 3, 3 of 5, 2 of 7 make 23. */
  @Test
  void chineseRemainder() {
    assertEquals(
        "23",
        Task.CHINESE_REMAINDER.solve(
            "equally among 3 penguins, we have 2 left; equally among 5 dinosaurs, we have 3 left;"
                + " equally among 7 cheetahs, we have 2 left"));
  }

  @Test
  void schedule() {
    String question =
        "A, B, and C want to schedule a 1-hour meeting together. A's availability: 08:00 - 09:30,"
            + " 11:00 - 12:30. B's availability: 08:30 - 12:00. C's availability: 09:00 - 10:00,"
            + " 11:00 - 17:00. What time slot works best?";
    assertEquals("11:00 - 12:00", Task.SCHEDULE.solve(question));
    assertEquals("09:00 - 09:30", Task.SCHEDULE.solve(question.replace("a 1-hour", "a 0.5-hour")));
    assertEquals(
        SchedulePuzzle.NONE, Task.SCHEDULE.solve(question.replace("a 1-hour", "a 1.5-hour")));
  }

  @Property(tries = 60)
  void solversAndKeysAgree(@ForAll Task task, @ForAll long seed) {
    List<Item> items = task.items(Parallel.sequential(), Streams.of(seed, "items"), 5);
    for (Item item : items) {
      assertTrue(task.matches(item.answer(), task.solve(item.question())), item::toString);
    }
    assertEquals(items, task.items(Parallel.sequential(), Streams.of(seed, "items"), 5));
    assertEquals(
        items.subList(0, 3), task.items(Parallel.sequential(), Streams.of(seed, "items"), 3));
  }

  private static void assertNoQuestion(Task task, String question) {
    assertThrows(IllegalArgumentException.class, () -> task.solve(question), question);
  }

  @Test
  void divisorsWithACommonFactorDetermineNoNumber() {
    String question =
        "equally among %d penguins, we have 1 left; equally among %d dinosaurs, we have 1 left;"
            + " equally among %d cheetahs, we have 1 left";
    int[][] divisors = {{4, 6, 9}, {0, 3, 5}, {3, 5, 0}, {0, 0, 0}, {5, 5, 7}};
    for (int[] three : divisors) {
      assertNoQuestion(Task.CHINESE_REMAINDER, question.formatted(three[0], three[1], three[2]));
    }
    assertEquals("1", Task.CHINESE_REMAINDER.solve(question.formatted(4, 9, 25)));
    assertNoQuestion(
        Task.CHINESE_REMAINDER, question.formatted(3, 5, 7).replace("have 1", "have 9"));
  }

  @Test
  void meetingsHaveALengthWithinADay() {
    String question =
        "A, B, and C want to schedule a %s-hour meeting together. A's availability: 08:00 - 09:30."
            + " B's availability: 08:30 - 12:00. C's availability: 08:00 - 10:00.";
    assertEquals("08:30 - 09:30", Task.SCHEDULE.solve(question.formatted("1")));
    for (String hours :
        List.of("1.1.1", ".", "", "0", "0.0", "25", "71582788.3", "9".repeat(400))) {
      assertNoQuestion(Task.SCHEDULE, question.formatted(hours));
    }
  }

  @Property(tries = 100)
  void whatIsNoQuestionIsRefusedAsIllegal(
      @ForAll Task task, @ForAll long seed, @ForAll @IntRange(max = 3) int damage) {
    Stream random = Streams.of(seed, "damage").stream(0);
    String whole =
        task.items(Parallel.sequential(), Streams.of(seed, "items"), 1).get(0).question();
    for (int i = 0; i < 30; i++) {
      int from = random.nextInt(whole.length());
      int to = from + 1 + random.nextInt(whole.length() - from);
      String damaged =
          switch (damage) {
            case 0 -> whole.substring(0, from);
            case 1 -> whole.substring(0, from) + whole.substring(to);
            case 2 -> whole.substring(0, to) + whole.substring(from);
            default ->
                whole.substring(0, from)
                    + "0123456789.:([])}{<> AxZ\n".charAt(random.nextInt(25))
                    + whole.substring(from + 1);
          };
      try {
        assertNotNull(task.solve(damaged));
      } catch (IllegalArgumentException e) {
        assertNotNull(e.getMessage());
      }
    }
  }

  @Test
  void partsThatAreMissingAreRefused() {
    for (Task task : Task.values()) {
      String whole = task.items(Parallel.sequential(), Streams.of(1, "items"), 1).get(0).question();
      assertNoQuestion(task, "");
      assertNoQuestion(task, whole.substring(0, whole.length() / 5));
    }
  }

  @Property(tries = 60)
  void formsAreThoseOfTheNotes(@ForAll long seed) {
    Streams streams = Streams.of(seed, "forms");
    String brackets =
        Task.DYCK
            .items(Parallel.sequential(), streams, 1)
            .get(0)
            .question()
            .replaceAll(".*Input: ", "");
    int length = brackets.split(" ", -1).length;
    assertTrue(length >= 2 && length <= 99, brackets);
    int missing =
        Task.DYCK.items(Parallel.sequential(), streams, 1).get(0).answer().split(" ", -1).length;
    assertTrue(missing >= 1 && missing <= 3);
    int words =
        Task.WORD_SORTING
            .items(Parallel.sequential(), streams, 1)
            .get(0)
            .answer()
            .split(" ", -1)
            .length;
    assertTrue(words >= 2 && words <= 20);
    String[] numbers =
        Task.CHINESE_REMAINDER
            .items(Parallel.sequential(), streams, 1)
            .get(0)
            .question()
            .replaceAll("\\D+", " ")
            .strip()
            .split(" ", -1);
    long[] n = Arrays.stream(numbers).mapToLong(Long::parseLong).toArray();
    assertEquals(n[0], n[1] * n[3] * n[5]);
    assertTrue(2 <= n[1] && n[1] < n[3] && n[3] < n[5] && n[5] <= 293);
    String[] clues =
        Task.LOGICAL_DEDUCTION
            .items(Parallel.sequential(), streams, 1)
            .get(0)
            .question()
            .split("The ", -1);
    assertEquals(1 + 1 + 4 + 5, clues.length);
    assertEquals(
        5,
        Task.TRACKING
                .items(Parallel.sequential(), streams, 1)
                .get(0)
                .question()
                .split("swap balls", -1)
                .length
            - 1);
  }
}
