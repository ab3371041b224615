package org.lemmata.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.contracts.page.Browser;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/** The page in a real browser, at the width of a phone and of a desk. */
class LabPageTest {

  @TempDir Path folder;
  private Path binary;

  @BeforeEach
  void findBrowser() {
    Optional<Path> found = Browser.find();
    assumeTrue(found.isPresent(), "no chromium or chrome on the PATH: the lab was not opened");
    binary = found.get();
  }

  @Test
  void aStudentCanUseIt() throws IOException, InterruptedException {
    JsonNode facts = look();
    assertFalse(facts.has("broken"), facts::toPrettyString);
    assertEquals(320, facts.get("phone").get("width").asInt());
    for (String window : new String[] {"phone", "real", "desk", "dark", "joint"}) {
      JsonNode layout = facts.get(window);
      assertTrue(layout.get("svg").asBoolean(), window);
      assertTrue(layout.get("overflow").asInt() <= 0, () -> "it scrolls sideways: " + layout);
      assertTrue(layout.get("interactive").asInt() > 20, window);
      for (String fault :
          new String[] {"unreachable", "unnamed", "stuck", "small", "outside", "faint"}) {
        assertEquals("[]", layout.get(fault).toString(), window + ": " + fault);
      }
      assertEquals(0, layout.get("foreign").asInt());
    }
    JsonNode explored = facts.get("explored");
    assertEquals("lemmata run bench.line --seed 7", explored.get("command").asText());
    assertEquals("lemmata run bench.line --set slope=3 --seed 7", explored.get("moved").asText());
    assertEquals("?study=bench.line&set=slope%3D3", explored.get("address").asText());
    assertEquals("slope=11: slope must be a number from -10 to 10", explored.get("wrong").asText());
    assertEquals(
        "bench.line: The slope is negative. Add --force to run it anyway.",
        explored.get("objection").asText());
    assertTrue(explored.get("switchShown").asBoolean());
    assertEquals(
        "lemmata run bench.line --set slope=-1 --seed 7 --force", explored.get("forced").asText());
    assertEquals("10", explored.get("slid").asText());
    JsonNode dragged = explored.get("dragged");
    String slope = dragged.get(0).asText();
    assertEquals(
        "lemmata run bench.line --set slope=" + slope + " --seed 7", dragged.get(1).asText());
    assertEquals("?study=bench.line&set=slope%3D" + slope, dragged.get(2).asText());
    assertEquals("Pinned, dotted: slope=10", explored.get("pinned").asText());
    assertEquals(16, explored.get("handles").asInt());
    assertTrue(explored.get("raised").asInt() > 0);
    assertEquals(0, explored.get("curveBeforeReveal").asInt());
    assertTrue(explored.get("curveAfterReveal").asInt() > 0);
    assertEquals(1, explored.get("guessKept").asInt());
    String ruling = explored.get("ruling").asText();
    assertTrue(ruling.startsWith("The claim: ✓ supported, as expected."), ruling);
    assertTrue(ruling.contains("shifted by 1: ✗ refuted, as it must be."), ruling);
    assertEquals("24px", explored.get("large").asText());
    assertTrue(explored.get("largeOverflow").asInt() <= 0);
    assertEquals("rgb(23, 24, 27)", explored.get("dark").asText());
    JsonNode left = facts.get("left");
    assertEquals("waiting: 25 %", left.get("waiting").asText());
    assertTrue(left.get("stale").asBoolean());
    assertEquals("Cancelled.", left.get("cancelled").asText());
    assertTrue(left.get("restored").asBoolean(), left::toString);
    checkTogether(facts.get("together"));
    assertEquals("", facts.get("atTheEnd").get("problem").asText());
    assertEquals(
        "lemmata run bench.share --set share=0.999999 --seed 7",
        facts.get("atTheEnd").get("command").asText());
    String swept = facts.get("atTheEnd").get("swept").asText();
    assertTrue(swept.startsWith("0,0.143,") && swept.endsWith(",0.857,0.999999"), swept);
    checkJudgements(facts.get("judgements"));
    JsonNode restored = facts.get("restored");
    assertEquals(
        "lemmata run bench.line --sweep slope=1,2,3 --seed 7", restored.get("command").asText());
    assertEquals("1,2,3", restored.get("sweep").asText());
    assertEquals("slope", restored.get("across").asText());
    assertEquals("Pinned, dotted: the defaults", restored.get("pinned").asText());
  }

  private static void checkTogether(JsonNode together) {
    assertEquals(
        "lemmata run bench.line --sweep slope,points=1/3,2/5 --seed 7",
        together.get("command").asText());
    assertEquals("[\"text 1/3,2/5\"]", together.get("fields").toString());
    assertEquals(
        "[\"sweep slope true\",\"sweep points true\"]", together.get("pressed").toString());
    assertEquals(
        "lemmata run bench.line --sweep slope,points=1/3,2/4 --seed 7",
        together.get("changed").asText());
    assertEquals("lemmata run bench.line --set points=7 --seed 7", together.get("apart").asText());
    assertEquals(2, together.get("moving").asInt());
  }

  private static void checkJudgements(JsonNode judgements) {
    assertEquals("Cancelled.", judgements.get("replaced").asText());
    String judged = judgements.get("judged").asText();
    assertTrue(judged.startsWith("The claim: ✓ supported, as expected."), judged);
    assertTrue(judgements.get("untouched").asText().startsWith("Judging"), judgements::toString);
    assertEquals("Cancelled.", judgements.get("cancelled").asText());
    assertEquals(judged, judgements.get("kept").asText());
    assertEquals("1", judgements.get("before").asText());
    assertEquals("0", judgements.get("left").asText());
  }

  private JsonNode look() throws IOException, InterruptedException {
    List<Paper> papers = new ArrayList<>(Papers.load().all());
    papers.add(new BenchPaper());
    Papers all = new Papers(papers);
    // The page has not loaded before the probe says that it has seen everything.
    CountDownLatch seenAll = new CountDownLatch(1);
    Map<String, Function<Asked, Response>> probe =
        Map.of(
            "probe.html", asked -> Response.resource("probe.html", "text/html"),
            "probe.css", asked -> Response.resource("probe.css", "text/css"),
            "probe.js", asked -> Response.resource("probe.js", "text/javascript"),
            "gate", asked -> gate(seenAll),
            "running", asked -> Response.text(200, BenchPaper.RUNNING.toString()),
            "seen", asked -> seen(seenAll));
    Path profile = Files.createDirectory(folder.resolve("browser"));
    try (Lab lab = Lab.open(all, new PlainBench(all, folder.resolve("cache")), 0, probe)) {
      Browser.Seen seen = new Browser(binary, profile).open(lab.address().resolve("probe.html"));
      String facts = Jsoup.parse(seen.document()).select("#facts").text();
      assertFalse(facts.isEmpty(), () -> "the probe saw nothing:\n" + seen.log());
      assertFalse(seen.log().contains("Uncaught"), seen::log);
      assertFalse(seen.log().contains("Refused"), seen::log);
      return new ObjectMapper().readTree(facts);
    }
  }

  private static Response gate(CountDownLatch seenAll) {
    try {
      seenAll.await();
      return Response.text(404, "no image");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static Response seen(CountDownLatch seenAll) {
    seenAll.countDown();
    return Response.text(200, "seen");
  }
}
