package org.lemmata.toolmakers.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/** Three people's free half hours; the earliest time that fits all, if there is one. */
final class SchedulePuzzle implements Puzzle {

  static final String NONE = "No time slot works.";

  private static final String[] NAMES = {"A", "B", "C"};
  private static final String[] HOURS = {"0.5", "1", "1.5"};
  private static final int FIRST_MINUTE = 8 * 60;
  private static final int SLOT = 30;

  /** Half hours that begin from 08:00 to 17:30. */
  private static final int SLOTS = 20;

  private static final int FEWEST = 5;
  private static final int MOST = 15;
  private static final Pattern LENGTH =
      Pattern.compile("schedule a (\\d+(?:\\.\\d+)?)-hour meeting");
  private static final Pattern PERSON = Pattern.compile("[ABC]'s availability: ([\\d:, -]+)");
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d) - (\\d\\d):(\\d\\d)");

  @Override
  public Item draw(Stream random) {
    int length = 1 + random.nextInt(HOURS.length);
    StringBuilder text =
        new StringBuilder(
            "A, B, and C want to schedule a " + HOURS[length - 1] + "-hour meeting together.");
    boolean[] all = new boolean[SLOTS];
    Arrays.fill(all, true);
    for (String name : NAMES) {
      int[] order = new int[SLOTS];
      Arrays.setAll(order, i -> i);
      random.shuffle(order);
      boolean[] free = new boolean[SLOTS];
      Arrays.stream(order)
          .limit(FEWEST + random.nextInt(MOST - FEWEST + 1))
          .forEach(slot -> free[slot] = true);
      for (int i = 0; i < SLOTS; i++) {
        all[i] &= free[i];
      }
      text.append(' ').append(name).append("'s availability: ").append(spans(free)).append('.');
    }
    text.append(" What time slot works best? (if multiple, choose the earliest one)");
    return new Item(text.toString(), earliest(all, length));
  }

  private static String earliest(boolean[] all, int length) {
    int run = 0;
    for (int i = 0; i < SLOTS; i++) {
      run = all[i] ? run + 1 : 0;
      if (run == length) {
        return span(i + 1 - length, i + 1);
      }
    }
    return NONE;
  }

  private static String spans(boolean[] free) {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      int begin = i;
      while (i < SLOTS && free[i]) {
        i++;
      }
      if (i > begin) {
        spans.add(span(begin, i));
      }
    }
    return String.join(", ", spans);
  }

  private static String span(int begin, int end) {
    return time(begin) + " - " + time(end);
  }

  private static String time(int slot) {
    return clock(FIRST_MINUTE + SLOT * slot);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @Override
  public String solve(String question) {
    // By minutes and spans, not by slots.
    double hours = Double.parseDouble(Reading.one(LENGTH, question).group(1));
    if (!(hours > 0 && hours <= 24)) {
      throw new IllegalArgumentException("no meeting is so long: " + question);
    }
    int length = (int) Math.round(60 * hours);
    List<List<int[]>> people = new ArrayList<>();
    for (MatchResult person : Reading.all(PERSON, question, NAMES.length)) {
      people.add(
          Reading.all(SPAN, person.group(1), 1).stream()
              .map(s -> new int[] {minute(s, 1), minute(s, 3)})
              .toList());
    }
    for (int begin = 0; begin < 24 * 60; begin++) {
      int now = begin;
      if (people.stream()
          .allMatch(spans -> spans.stream().anyMatch(s -> s[0] <= now && now + length <= s[1]))) {
        return clock(begin) + " - " + clock(begin + length);
      }
    }
    return NONE;
  }

  private static int minute(MatchResult span, int group) {
    return 60 * Integer.parseInt(span.group(group)) + Integer.parseInt(span.group(group + 1));
  }
}
