package org.lemmata.exercise.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.child.ExamProgram;
import org.lemmata.exercise.child.Note;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.exercise.grade.Assessment.State;

/** Collects what processes say about one attempt, each from a thread of its own. */
final class ExamRecord {

  private static final int KILLED = 137;

  private final Exercise<?> exercise;
  private final ExamLimits limits;
  private final Map<Integer, Note> results = new HashMap<>();
  private final Map<Integer, StringBuilder> printed = new HashMap<>();
  private final Set<Integer> tried = new HashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private List<Double> plotted = List.of();
  private String unfit = "";
  private String speaking = "";
  private int current;
  private boolean done;
  private boolean heard;

  ExamRecord(Exercise<?> exercise, ExamLimits limits) {
    this.exercise = exercise;
    this.limits = limits;
  }

  /** Another process begins; what an earlier one still says does not count. */
  synchronized void begin(String word) {
    speaking = word;
    current = -1;
    done = false;
  }

  synchronized void take(String word, Note note) {
    if (!word.equals(speaking)) {
      return;
    }
    heard = true;
    switch (note.kind()) {
      case BEGUN -> {
        current = note.place();
        tried.add(current);
      }
      case RESULT -> results.put(note.place(), note);
      case PLOTTED -> plotted = numbers(note.text());
      case REMARK -> remarks.add(note.text());
      case UNFIT -> unfit = note.text();
      case DONE -> done = true;
    }
  }

  /** Keeps what was printed, as much as is kept; line ends around notes are not the student's. */
  synchronized void print(String word, String text) {
    if (!word.equals(speaking)) {
      return;
    }
    StringBuilder kept = printed.computeIfAbsent(current, place -> new StringBuilder());
    if (kept.length() <= limits.characters()) {
      kept.append(kept.length() == 0 && text.isBlank() ? "" : text);
    }
  }

  /**
   * The process is over.
   *
   * @param exit its exit code
   * @param reason why it was ended from outside
   */
  synchronized void over(int exit, Watchman.Reason reason) {
    speaking = "";
    boolean told = done || !unfit.isEmpty() || results.containsKey(current);
    if (!told && current == exercise.requirements().size()) {
      return;
    }
    if (!told && current < 0) {
      unfit =
          reason == Watchman.Reason.NONE
              ? "The process in which your class is tried ended at once, with code " + exit + ". "
              : "The process in which your class is tried did not answer. ";
      unfit += printed(-1);
    } else if (!told) {
      results.put(
          current, new Note(Note.Kind.RESULT, current, state(exit, reason), why(exit, reason)));
    }
  }

  private static State state(int exit, Watchman.Reason reason) {
    return reason != Watchman.Reason.NONE
        ? State.TOO_SLOW
        : exit == ExamProgram.FULL ? State.TOO_LARGE : State.ENDED;
  }

  private String why(int exit, Watchman.Reason reason) {
    return switch (reason) {
      case SILENT ->
          "Your code said nothing for more than "
              + limits.silence().toSeconds()
              + " seconds and was stopped. Is there a loop that never ends?";
      case WHOLE ->
          "The "
              + limits.whole().toSeconds()
              + " seconds that all checks may take together were over.";
      case NONE ->
          exit == ExamProgram.FULL
              ? "Your code needed more memory than there is ("
                  + limits.megabytes()
                  + " MB): keep only what later steps need."
              : "Your code ended the program with code "
                  + exit
                  + (exit == KILLED ? ", or the system did, for want of memory." : ".");
    };
  }

  /** Whether no process has said anything. */
  synchronized boolean isSilent() {
    return !heard;
  }

  synchronized boolean isUnfit() {
    return !unfit.isEmpty();
  }

  synchronized Set<Integer> tried() {
    return Set.copyOf(tried);
  }

  synchronized Attempt attempt() {
    List<Assessment> all = new ArrayList<>();
    if (unfit.isEmpty()) {
      List<? extends Requirement<?>> requirements = exercise.requirements();
      for (int i = 0; i < requirements.size(); i++) {
        all.add(assessment(requirements.get(i), i));
      }
    }
    return new Attempt(exercise, List.of(), unfit, all, plotted, List.copyOf(remarks));
  }

  private Assessment assessment(Requirement<?> requirement, int place) {
    Note result = results.get(place);
    if (result == null) {
      String sentence =
          "Not tried: the "
              + limits.whole().toSeconds()
              + " seconds that all checks may take together were over.";
      return new Assessment(requirement.title(), State.NOT_TRIED, sentence, "", "");
    }
    boolean teaches = result.state() == State.WRONG;
    return new Assessment(
        requirement.title(),
        result.state(),
        result.text(),
        teaches ? requirement.lesson() : "",
        printed(place));
  }

  private String printed(int place) {
    String text = printed.getOrDefault(place, new StringBuilder()).toString().stripTrailing();
    return text.length() <= limits.characters()
        ? text
        : text.substring(0, limits.characters())
            + "\n(and more, which is not shown: only "
            + limits.characters()
            + " characters are kept)";
  }

  private static List<Double> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
  }
}
