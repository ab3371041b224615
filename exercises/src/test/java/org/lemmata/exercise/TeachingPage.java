package org.lemmata.exercise;

import java.util.List;

/** The page of a track for teachers, from the texts of its exercises. */
record TeachingPage(Track track) {

  String file() {
    return track.id() + ".md";
  }

  int minutes() {
    return track.exercises().stream().mapToInt(one -> Lesson.of(one).minutes()).sum();
  }

  /** A row of the table of tracks. */
  String row() {
    return "| ["
        + track.title()
        + "]("
        + file()
        + ") | "
        + track.exercises().size()
        + " | "
        + minutes()
        + " min |\n";
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# " + track.title() + "\n\n" + track.about() + "\n");
    page.append(
        "\nMade from the exercises' own texts; a test compares. It holds the answers: it is for"
            + " teachers.\n");
    page.append("\n| exercise | minutes | |\n|---|---|---|\n");
    for (Exercise<?> exercise : track.exercises()) {
      Lesson lesson = Lesson.of(exercise);
      page.append("| `" + exercise.id() + "` | " + lesson.minutes() + " | ");
      page.append(lesson.title() + " |\n");
    }
    track.exercises().forEach(exercise -> append(page, exercise));
    return page.toString();
  }

  private static <S> void append(StringBuilder page, Exercise<S> exercise) {
    Lesson lesson = Lesson.of(exercise);
    page.append("\n## " + lesson.title() + "\n\n");
    page.append("`lemmata exercise start " + exercise.id() + "`, about ");
    page.append(lesson.minutes() + " minutes.\n");
    list(page, "Afterwards a student can", lesson.objectives());
    list(page, "Out of scope", lesson.outOfScope());
    page.append("\n### What students read\n\n" + lesson.introduction() + "\n\n");
    page.append(lesson.instructions() + "\n\n### Hints\n\n");
    for (int i = 0; i < lesson.hints().size(); i++) {
      page.append((i + 1) + ". " + lesson.hints().get(i) + "\n");
    }
    page.append("\n### What is checked\n\n");
    exercise.requirements().forEach(one -> page.append("- " + one.title() + "\n"));
    page.append("\n### Expected answer\n\n" + lesson.answer() + "\n\n```java\n");
    page.append(Lesson.reference(exercise).strip() + "\n```\n");
    page.append("\n### Wrong answers\n\n| what is wrong | the student is told |\n|---|---|\n");
    for (Lesson.WrongAnswer wrong : lesson.wrongAnswers()) {
      page.append("| " + wrong.what().replace("|", "\\|") + " | … ");
      page.append(wrong.explanation().replace("|", "\\|") + " … |\n");
    }
  }

  private static void list(StringBuilder page, String head, List<String> items) {
    page.append("\n" + head + ":\n\n");
    items.forEach(item -> page.append("- " + item + "\n"));
  }
}
