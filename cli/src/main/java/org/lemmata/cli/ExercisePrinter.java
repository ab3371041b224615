package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.cli.screen.Screen.Ink;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.desk.Attempt;
import org.lemmata.exercise.desk.CompilerHint;
import org.lemmata.exercise.desk.CompilerMessage;
import org.lemmata.exercise.desk.StudentFolder;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.study.Excerpt;

/**
 * Tells a student how things are. Of what the student's code says nothing reaches the terminal that
 * steers it.
 */
record ExercisePrinter(Session session) {

  /** The first errors of a compiler matter; the others often follow from them. */
  private static final int ERRORS_SHOWN = 3;

  private static final Pattern BETWEEN_TABS_AND_LINES = Pattern.compile("[^\\t\\n]+");

  /** An exercise was begun. */
  void begun(Exercise<?> exercise, StudentFolder folder) {
    say("", folder.file(exercise) + " is yours to complete; what is asked stands at its head.");
    say(
        "",
        "Check it with 'lemmata exercise check', or let 'lemmata exercise watch' do so whenever you"
            + " save. The first check fails, as it should: nothing is written yet.");
  }

  /** What came of an attempt. */
  void attempt(Attempt attempt, Optional<Path> picture) {
    String title = Lesson.of(attempt.exercise()).title();
    session.line(session.screen().paint(Ink.BOLD, attempt.exercise().id()) + "  " + title);
    if (!attempt.errors().isEmpty()) {
      errors(attempt);
    } else if (!attempt.unfit().isEmpty()) {
      say(Assessment.State.BROKE, harmless(attempt.unfit()));
    } else if (attempt.untouched()) {
      untouched(attempt);
    } else {
      assessments(attempt);
    }
    attempt.remarks().forEach(remark -> say("! ", harmless(remark)));
    picture.ifPresent(
        file -> say("", "Your answers beside the right ones are drawn in " + file + "."));
    if (!attempt.untouched() && attempt.errors().isEmpty() && attempt.unfit().isEmpty()) {
      summary(attempt);
    }
  }

  private void untouched(Attempt attempt) {
    say(
        Assessment.State.NOT_WRITTEN,
        "Not written yet. Every exercise begins so: write what "
            + Lesson.className(attempt.exercise())
            + " is to do in place of 'throw new NotWritten()', save, and check again. 'lemmata"
            + " exercise hint' has hints.");
  }

  private void errors(Attempt attempt) {
    say(Assessment.State.BROKE, "The file does not compile yet.");
    String file = Lesson.className(attempt.exercise()) + ".java";
    attempt.errors().stream().limit(ERRORS_SHOWN).forEach(error -> error(file, error));
    int more = attempt.errors().size() - ERRORS_SHOWN;
    if (more > 0) {
      say("  ", "and " + more + " more, which may follow from these.");
    }
  }

  private void error(String file, CompilerMessage error) {
    String where = error.line() > 0 ? file + ", line " + error.line() + ": " : file + ": ";
    say("  ", where + harmless(error.text()));
    if (!error.code().isEmpty()) {
      session.line("      " + harmless(error.code()));
    }
    String hint = CompilerHint.of(error);
    if (!hint.isEmpty()) {
      say("    ", hint);
    }
  }

  /** All of them by their titles; of what fails, the first is explained. */
  private void assessments(Attempt attempt) {
    boolean explained = false;
    for (Assessment one : attempt.assessments()) {
      say(one.state(), ExerciseSheet.plain(one.title()));
      if (!one.holds() && !explained) {
        explain(one);
        explained = true;
      }
    }
    if (attempt.firstFailure().map(Assessment::printed).orElse("").isEmpty()) {
      attempt.assessments().stream()
          .filter(one -> !one.printed().isEmpty())
          .findFirst()
          .ifPresent(
              one -> {
                String title = ExerciseSheet.plain(one.title());
                printed("", "Your code printed during '" + title + "':", one);
              });
    }
  }

  private void explain(Assessment failure) {
    say("    ", harmless(ExerciseSheet.plain(failure.sentence())));
    if (!failure.lesson().isEmpty()) {
      say("    ", ExerciseSheet.plain(failure.lesson()));
    }
    if (!failure.printed().isEmpty()) {
      printed("    ", "Your code printed:", failure);
    }
  }

  private void printed(String indent, String head, Assessment one) {
    say(indent, head);
    one.printed().lines().forEach(line -> session.line(indent + "| " + harmless(line)));
  }

  private static String harmless(String text) {
    return BETWEEN_TABS_AND_LINES
        .matcher(text)
        .replaceAll(piece -> Matcher.quoteReplacement(Excerpt.plain(piece.group())));
  }

  private void summary(Attempt attempt) {
    if (attempt.passed()) {
      say(
          "",
          session.screen().paint(Ink.GREEN, "Passed.")
              + " All "
              + attempt.satisfied()
              + " checks hold.");
      return;
    }
    say(
        "",
        attempt.satisfied()
            + " of "
            + attempt.assessments().size()
            + " checks hold; the first that does not is explained.");
  }

  /** The next hint. */
  void hint(Exercise<?> exercise, StudentFolder folder) {
    int seen = folder.hintsSeen(exercise.id());
    int next = Math.min(seen, Lesson.HINTS - 1);
    say(
        "",
        "Hint "
            + (next + 1)
            + " of "
            + Lesson.HINTS
            + ": "
            + ExerciseSheet.plain(Lesson.of(exercise).hints().get(next)));
    folder.sawHint(exercise.id());
  }

  /** A mark, in its colour where the text is one line, and the text. */
  private void say(Assessment.State state, String text) {
    String mark =
        switch (state) {
          case HOLDS -> "✓";
          case NOT_WRITTEN, NOT_TRIED -> "○";
          default -> "✗";
        };
    Ink ink =
        switch (state) {
          case HOLDS -> Ink.GREEN;
          case NOT_WRITTEN, NOT_TRIED -> Ink.YELLOW;
          default -> Ink.RED;
        };
    if (session.screen().width().orElse(0) > text.length() + 2) {
      session.line(session.screen().paint(ink, mark) + " " + text);
    } else {
      say(mark + " ", text);
    }
  }

  private void say(String first, String text) {
    Prose.print(session, first, text);
  }
}
