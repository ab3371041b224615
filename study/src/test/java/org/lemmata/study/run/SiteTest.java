package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Table;

/** A runner whose pieces are done elsewhere, as text. */
class SiteTest {

  @TempDir Path folder;

  private final CountingStudy study = new CountingStudy();

  private final Study<Switched> switched =
      Study.of("toy.switched", Switched.class)
          .title("Switched")
          .describedBy("Shows a switch.")
          .canonical(p -> p.on() == 1 ? p : new Switched(0, 1))
          .rows(Switched.class)
          .real("value", "the switch", Switched::on)
          .computedBy((p, run, out) -> out.accept(p));

  private final Claim claim =
      Claim.of("toy.small", "Values are small")
          .states("$x < 9$")
          .source(Source.derived("a test"))
          .examining("Looks.")
          .in("slope 1", "1", this::examine)
          .control("slope 100", "100")
          .build();

  private final Papers papers = new Papers(List.of(new Toy()));

  /** What was sent away. */
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

  private Evidence examine(String slope, Run run, Scale scale) {
    Table table = run.table(study, "rows=2", "slope=" + slope);
    return new Searched("largest", table.doubles("value")[1], Interval.atMost(9));
  }

  /** Another process, which gets text only and has a runner of its own. */
  private void elsewhere(List<? extends Piece> pieces, Site.Taker taker) {
    Runner worker = Runner.plain();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      String text = pieces.get(i).text();
      sent.add(text);
      taker.take(i, worker.finish(Piece.read(text, papers), Progress.NONE));
    }
  }

  private Runner runner() {
    ResultCache cache = new ResultCache(folder);
    return new Runner(Parallel.of(2), Progress.NONE, Optional.of(cache), notice -> {})
        .at(this::elsewhere);
  }

  @Test
  void aSweepHasTheSameBytesAndOnlyWhatIsNewIsSent() {
    Request request = Request.with("sign=minus").sweep("rows", List.of(1, 2, 4)).at(-3);
    assertEquals(Runner.plain().run(study, request), runner().run(study, request));
    assertEquals(
        List.of(
            "{\"study\":\"toy.counting\",\"set\":{\"rows\":\"4\",\"slope\":\"0.5\",\"sign\":\"minus\"},\"seed\":-3}",
            "{\"study\":\"toy.counting\",\"set\":{\"rows\":\"2\",\"slope\":\"0.5\",\"sign\":\"minus\"},\"seed\":-3}",
            "{\"study\":\"toy.counting\",\"set\":{\"rows\":\"1\",\"slope\":\"0.5\",\"sign\":\"minus\"},\"seed\":-3}"),
        sent);
    sent.clear();
    runner().run(study, request.sweep("slope", List.of("0.5", "2")));
    assertEquals(3, sent.size(), "three of six points were known");
  }

  /** Strength does not matter while the switch is off. */
  record Switched(
      @Param(value = "a switch", byDefault = "0", min = 0, max = 1) int on,
      @Param(value = "matters when on", byDefault = "1") double strength) {}

  @Test
  void aPointIsKeptUnderWhatMattersAndAnsweredAsAsked() {
    for (int k = 0; k < 2; k++) {
      Table table = runner().run(switched, Request.with("strength=3"));
      assertEquals("3", table.provenance().orElseThrow().parameters().get("strength"));
      assertEquals(
          List.of(
              "{\"study\":\"toy.switched\",\"set\":{\"on\":\"0\",\"strength\":\"1\"},\"seed\":0}"),
          sent,
          "sent once");
    }
  }

  @Test
  void pointsThatAreTheSameInOtherWordsAreSentOnce() {
    Request request = Request.with().sweep("strength", List.of(2, 1, 3)).at(1);
    assertEquals(Runner.plain().run(switched, request), runner().run(switched, request));
    assertEquals(
        List.of(
            "{\"study\":\"toy.switched\",\"set\":{\"on\":\"0\",\"strength\":\"1\"},\"seed\":1}"),
        sent);
    sent.clear();
    Request others = request.sweep("strength", List.of(4, 5)).at(2);
    Table table = runner().run(switched, others);
    assertEquals(1, sent.size(), "none of them is what is sent");
    assertEquals(2, table.size());
    assertEquals(2, table.provenance().orElseThrow().places().get(0).points());
  }

  @Test
  void aFailureTravelsAsAValue() {
    Request contradiction = Request.with("rows=8", "slope=9");
    assertEquals(
        assertThrows(InvalidParameter.class, () -> Runner.plain().run(study, contradiction))
            .getMessage(),
        assertThrows(InvalidParameter.class, () -> runner().run(study, contradiction))
            .getMessage());
  }

  @Test
  void anExaminationIsAPieceToo() {
    List<Piece> pieces =
        List.of(
            new Piece.Examination(claim, Optional.empty(), 1, Scale.QUICK),
            new Piece.Examination(claim, Optional.of(claim.controls().get(0)), 1, Scale.QUICK));
    Examined[] seen = new Examined[2];
    runner().work(pieces, (index, finished) -> seen[index] = finished.examined());
    assertEquals(Runner.plain().examine(claim, Optional.empty(), 1, Scale.QUICK), seen[0]);
    assertTrue(seen[1].evidence().sentence().contains("101"), seen[1].evidence().sentence());
    assertEquals(
        "{\"claim\":\"toy.small\",\"control\":\"slope 100\",\"seed\":1,\"scale\":\"quick\"}",
        sent.get(0));
    sent.clear();
    runner().work(pieces, (index, finished) -> assertTrue(finished.reused()));
    assertTrue(sent.isEmpty());
  }

  @Test
  void equalPointsOfABatchAreOnePiece() {
    List<Batch.Order> orders =
        List.of(
            new Batch.Order(study, Request.of(Map.of("rows", "1"), 1)),
            new Batch.Order(study, Request.with().sweep("rows", List.of(1, 2)).at(1)));
    List<Batch.Outcome> outcomes = new Batch(runner(), "tables").run(orders);
    assertEquals(2, sent.size());
    assertEquals(1, outcomes.get(0).table().size());
    assertEquals(3, outcomes.get(1).table().size());
  }

  @Test
  void strangeTextIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Piece.read("{", papers));
    for (String seed : List.of("1.5", "1.0", "\"1\"", "null", "true", "9223372036854775808")) {
      String text = "{\"study\":\"toy.counting\",\"set\":{},\"seed\":" + seed + "}";
      assertThrows(IllegalArgumentException.class, () -> Piece.read(text, papers), text);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Piece.read("{\"study\":\"toy.counting\",\"set\":{}}", papers));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Piece.read(
                "{\"claim\":\"toy.small\",\"control\":\"no\",\"seed\":1,\"scale\":\"quick\"}",
                papers));
  }

  /** The paper of both. */
  private final class Toy implements Paper {
    @Override
    public String id() {
      return "toy";
    }

    @Override
    public String title() {
      return "Toy";
    }

    @Override
    public List<String> authors() {
      return List.of("Toy");
    }

    @Override
    public int year() {
      return 2000;
    }

    @Override
    public String venue() {
      return "nowhere";
    }

    @Override
    public Optional<String> arxiv() {
      return Optional.empty();
    }

    @Override
    public String summary() {
      return "A toy.";
    }

    @Override
    public List<Study<?>> studies() {
      return List.of(study, switched);
    }

    @Override
    public List<Claim> claims() {
      return List.of(claim);
    }

    @Override
    public List<Figure> figures() {
      return List.of();
    }
  }
}
