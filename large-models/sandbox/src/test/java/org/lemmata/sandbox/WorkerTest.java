package org.lemmata.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lemmata.sandbox.frame.Answer;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.sandbox.frame.Frames;
import org.lemmata.sandbox.frame.Question;

/** A worker that says what it must not is ended, and what was asked of it has failed. */
class WorkerTest {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(1), Duration.ofSeconds(30), 128, 100);
  private static final ToolJob JOB = new ToolJob("", List.of("answer = 1"));

  private static JobReport run(UnaryOperator<Answer> manner, String noise) throws IOException {
    Process process =
        new ScriptedProcess(
            (question, out) -> {
              out.write(noise.getBytes(StandardCharsets.UTF_8));
              String nonce = question.nonce();
              for (Answer answer :
                  List.of(
                      new Answer(nonce, Answer.TOOL, Ending.NO_ANSWER, ""),
                      new Answer(nonce, 0, Ending.ANSWERED, "1"),
                      new Answer(nonce, 1, Ending.NO_ANSWER, "printed"))) {
                Frames.write(out, manner.apply(answer).json());
              }
              return ScriptedProcess.ON;
            });
    try (Worker worker = new Worker(process)) {
      JobReport report = worker.run(JOB, LIMITS);
      assertEquals(1, report.outcomes().size());
      boolean answered = report.outcomes().get(0).answer().isPresent();
      assertEquals(answered, worker.isFit());
      return report;
    }
  }

  @Test
  void anHonestWorker() throws IOException {
    JobReport report = run(answer -> answer, "");
    assertEquals(new JobReport(List.of(new Outcome(Ending.ANSWERED, "1")), "printed"), report);
  }

  @Test
  void theNonceOfAnotherJob() throws IOException {
    JobReport report = run(a -> new Answer("00" + a.nonce(), a.call(), a.ending(), a.text()), "");
    assertEquals(Ending.WORKER_LOST, report.outcomes().get(0).ending());
    assertTrue(report.outcomes().get(0).text().contains("what it was not asked"));
  }

  @Test
  void anotherCall() throws IOException {
    JobReport report = run(a -> new Answer(a.nonce(), a.call() + 1, a.ending(), a.text()), "");
    assertEquals(Ending.WORKER_LOST, report.outcomes().get(0).ending());
  }

  @Test
  void noiseBetweenFrames() throws IOException {
    JobReport report = run(answer -> answer, "a guest prints here");
    assertEquals(Ending.WORKER_LOST, report.outcomes().get(0).ending());
  }

  @Test
  void framesReadBack() throws IOException {
    Question question = new Question("n\"", "def ü: '\\n'", List.of("a", ""), 5, 6, 7);
    assertEquals(question, Question.parse(question.json()));
    Answer answer = new Answer("n", 3, Ending.TOO_LONG, "x\n\u0000\ud83d\ude00");
    assertEquals(answer, Answer.parse(answer.json()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Frames.write(new DataOutputStream(bytes), "ü");
    byte[] whole = bytes.toByteArray();
    assertEquals("ü", Frames.read(stream(whole, whole.length)).get());
    assertTrue(Frames.read(stream(whole, 0)).isEmpty());
    assertThrows(IOException.class, () -> Frames.read(stream(whole, whole.length - 1)));
    assertThrows(IOException.class, () -> Answer.parse("{\"nonce\":\"n\"}"));
    assertThrows(IOException.class, () -> Answer.parse("{\"ending\":\"NOTHING\"}"));
    assertThrows(IOException.class, () -> Answer.parse("{\"ending\":\"ANSWERED\"}"));
    assertThrows(IOException.class, () -> Answer.parse("no JSON"));
    assertFalse(question.json().contains("\n"));
  }

  private static DataInputStream stream(byte[] bytes, int length) {
    return new DataInputStream(new java.io.ByteArrayInputStream(bytes, 0, length));
  }

  @Test
  void limitsThatCannotBe() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), 128, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 64, 1));
    assertThrows(IllegalArgumentException.class, () -> new Sandbox(0, 128));
  }
}
