package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.contracts.page.Browser;
import org.lemmata.study.Papers;

/** The page in a real browser, at the width of a phone and of a desk. */
class BrowserTest {

  @TempDir Path folder;

  @Test
  void aRunOfEveryVerdict() throws IOException, InterruptedException {
    JsonNode seen = look(Reports.fake(UnaryOperator.identity()));
    for (String window : new String[] {"phone", "desk"}) {
      JsonNode facts = seen.get(window);
      assertEquals(6, facts.get("refuted").asInt(), "entries that the filter shows");
      assertTrue(facts.get("othersHidden").asBoolean());
      assertEquals("Showing 6 of 20 entries; an erratum is one.", facts.get("said").asText());
    }
  }

  @Test
  void everyRegisteredPaper() throws IOException, InterruptedException {
    look(Reports.unexamined(Papers.load()));
  }

  private JsonNode look(Report report) throws IOException, InterruptedException {
    Optional<Path> binary = Browser.find();
    assumeTrue(binary.isPresent(), "no chromium or chrome on the PATH: the page was not opened");
    String html = report.html(Artwork.DRAWN);
    Files.writeString(folder.resolve("report.html"), html);
    Path probe = Files.write(folder.resolve("probe.html"), Resources.bytes("probe.html"));
    Browser.Seen seen = new Browser(binary.get(), folder).open(probe);
    String facts = Jsoup.parse(seen.document()).select("#facts").text();
    assertFalse(facts.isEmpty(), () -> "the probe saw nothing:\n" + seen.log());
    assertFalse(seen.log().contains("CONSOLE"), seen::log);

    JsonNode both = new ObjectMapper().readTree(facts);
    int formulas = Jsoup.parse(html).select("math").size();
    for (JsonNode window : both) {
      assertEquals(0, window.get("sources").asInt(), "formulas left as source");
      assertEquals(formulas, window.get("formulas").asInt());
      assertEquals(0, window.get("flat").asInt(), "formulas that are not to be seen");
      assertTrue(window.get("overflow").asInt() <= 0, "the page scrolls sideways: " + window);
      assertTrue(window.get("interactive").asInt() > 0);
      assertEquals(0, window.get("unreachable").asInt(), "not reached by Tab");
      assertEquals(0, window.get("stuckScrollers").asInt(), "boxes that keys cannot scroll");
      assertEquals(0, window.get("smallButtons").asInt());
      assertEquals(0, window.get("requests").asInt());
      assertEquals(0, window.get("hiddenAtLast").asInt());
      assertEquals(0, window.get("foldedOnPaper").asInt());
    }
    assertEquals(320, both.get("phone").get("width").asInt());
    return both;
  }
}
