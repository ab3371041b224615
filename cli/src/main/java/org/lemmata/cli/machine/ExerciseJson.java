package org.lemmata.cli.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lemmata.exercise.desk.Attempt;
import org.lemmata.exercise.desk.CompilerMessage;
import org.lemmata.exercise.desk.Submission;
import org.lemmata.exercise.grade.Assessment;

/** What came of students' exercises as JSON, for a grade book. */
public final class ExerciseJson {

  private ExerciseJson() {}

  /** All submissions, with an end of line. */
  public static String write(List<Submission> submissions) {
    ObjectNode root = JsonText.object();
    root.put("format", "lemmata-exercise/1");
    ArrayNode all = root.putArray("submissions");
    submissions.forEach(one -> put(all.addObject(), one));
    return JsonText.write(root);
  }

  private static void put(ObjectNode to, Submission submission) {
    to.put("student", submission.student());
    to.put("exercise", submission.exercise().id());
    Attempt attempt = submission.attempt();
    to.put("handedIn", attempt != null);
    to.put("passed", submission.passed());
    to.put("satisfied", attempt == null ? 0 : attempt.satisfied());
    to.put("of", submission.exercise().requirements().size());
    to.put("remark", submission.remark());
    if (attempt == null) {
      return;
    }
    ArrayNode errors = to.putArray("errors");
    for (CompilerMessage error : attempt.errors()) {
      ObjectNode one = errors.addObject();
      one.put("line", error.line());
      one.put("text", error.text());
    }
    ArrayNode checks = to.putArray("checks");
    for (Assessment assessment : attempt.assessments()) {
      ObjectNode one = checks.addObject();
      one.put("title", assessment.title());
      one.put("state", JsonText.word(assessment.state()));
      one.put("sentence", assessment.sentence());
      one.put("lesson", assessment.lesson());
      one.put("printed", assessment.printed());
    }
    ArrayNode remarks = to.putArray("notes");
    attempt.remarks().forEach(remarks::add);
  }
}
