package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Result;
import org.lemmata.study.table.Provenance;

/** The report as a folder: whole, linked, and nothing from elsewhere. */
class ReportSiteTest {

  private static final Report REPORT = Reports.fake(UnaryOperator.identity());
  private static final Map<String, byte[]> FILES = REPORT.site(Reports.SQUARES);
  private static final Map<String, Document> PAGES = pages();

  @Test
  void aPageAPaperAndWhatTheyShare() {
    assertEquals(Set.of("index.html", "fake.html", "twin.html"), PAGES.keySet());
    assertTrue(FILES.containsKey("figures/fake.fig-drawn.svg"));
    assertTrue(text("figures/fake.fig-drawn.svg").startsWith("<svg"));
  }

  @Test
  void everythingThatThePageSaysIsInTheSite() {
    Set<String> single = ids(Jsoup.parse(REPORT.html(Reports.SQUARES)));
    Set<String> all = new TreeSet<>();
    PAGES.values().forEach(page -> all.addAll(ids(page)));
    assertEquals(single, all);
  }

  @Test
  void linksArrive() {
    Map<String, Set<String>> ids = new HashMap<>();
    PAGES.forEach((name, page) -> ids.put(name, ids(page)));
    PAGES.forEach(
        (name, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            String[] parts = link.split("#", 2);
            String target = parts[0].isEmpty() ? name : parts[0];
            assertTrue(FILES.containsKey(target), name + ": " + link);
            if (parts.length == 2) {
              assertTrue(ids.get(target).contains(parts[1]), name + ": " + link);
            }
          }
        });
    assertEquals(
        "fake.html#claim-fake.bad", PAGES.get("index.html").selectFirst(".outcome a").attr("href"));
    assertNotNull(PAGES.get("fake.html").selectFirst("a[href=index.html]"));
  }

  @Test
  void tablesAreFilesToo() {
    Provenance table =
        REPORT.plates().stream()
            .flatMap(plate -> plate.sources().stream())
            .findFirst()
            .orElseThrow();
    Result result = REPORT.checked().results().get(0);
    Result resting =
        new Result(
            result.claim(),
            result.judged(),
            result.controls(),
            result.drew(),
            List.of(table),
            result.status(),
            result.cpu());
    List<Result> results = new ArrayList<>(REPORT.checked().results());
    results.set(0, resting);
    Checked checked =
        new Checked(
            results,
            REPORT.checked().errorRate(),
            REPORT.checked().scale(),
            REPORT.checked().seed());
    Map<String, byte[]> files =
        new Report(
                REPORT.papers(),
                checked,
                REPORT.plates(),
                Map.of(table.contentHash(), "a,b\n1,2\n"),
                REPORT.origin())
            .site(Reports.SQUARES);
    String name =
        Jsoup.parse(new String(files.get("fake.html"), StandardCharsets.UTF_8))
            .select("a[download]")
            .attr("href");
    assertTrue(name.startsWith("tables/fake.squares."), name);
    assertEquals("a,b\n1,2\n", new String(files.get(name), StandardCharsets.UTF_8));
  }

  @Test
  void pagesAreWellFormed() {
    for (String name : PAGES.keySet()) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Jsoup.parse(text(name), "", parser);
      assertEquals(List.of(), parser.getErrors(), name);
    }
  }

  @Test
  void eachPaperHasAFilterOfItsOwnClaims() {
    Element filter = PAGES.get("fake.html").getElementById("filter");
    int claims = PAGES.get("fake.html").select("article.claim").size();
    assertEquals("All " + claims, filter.select("[data-show=all]").text());
  }

  @Test
  void aPageOfAPaperIsCalledAsThePaper() {
    Document page = PAGES.get("fake.html");
    assertEquals("A fake paper on the step η*, Lemmata report", page.title());
    assertEquals("Lemmata report", PAGES.get("index.html").title());
    PAGES.forEach((name, one) -> assertEquals(1, one.select("h1").size(), name));
    assertEquals("paper-fake", page.selectFirst("main h1").id());
    int level = 0;
    for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
      int next = heading.tagName().charAt(1) - '0';
      assertTrue(next <= level + 1, heading::outerHtml);
      level = next;
    }
    assertEquals(
        Jsoup.parse(REPORT.html(Reports.SQUARES)).select(".paper h2 ~ * :is(h3, h4, h5)").size(),
        page.select(".paper h1 ~ * :is(h2, h3, h4)").size()
            + PAGES.get("twin.html").select(".paper h1 ~ * :is(h2, h3, h4)").size());
  }

  private static Map<String, Document> pages() {
    Map<String, Document> pages = new HashMap<>();
    FILES.keySet().stream()
        .filter(name -> name.endsWith(".html"))
        .forEach(name -> pages.put(name, Jsoup.parse(text(name))));
    return pages;
  }

  private static Set<String> ids(Document page) {
    return new TreeSet<>(page.select("[id]").eachAttr("id"));
  }

  private static String text(String name) {
    return new String(FILES.get(name), StandardCharsets.UTF_8);
  }
}
