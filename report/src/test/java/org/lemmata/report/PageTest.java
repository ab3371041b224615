package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The page as a document: complete, honest, self-contained. */
class PageTest {

  private static final Report REPORT = Reports.fake(UnaryOperator.identity());
  private static final String HTML = REPORT.html(Reports.SQUARES);
  private static final Document PAGE = Jsoup.parse(HTML);

  @Test
  void everyVerdictIsToldInWords() {
    assertEquals("Supported", verdict("fake.good"));
    assertEquals("Refuted", verdict("fake.bad"));
    assertEquals("Inconclusive", verdict("fake.weak"));
    assertEquals("Not run", verdict("fake.broken"));
    assertEquals("Left out", verdict("fake.large"));
    assertEquals("No verdict", verdict("fake.rigged"));
    assertEquals("Does not hold here", verdict("fake.absent"));
    assertEquals("Refuted as printed", verdict("fake.printed"));
    assertEquals("Measured: supported", verdict("fake.measured"));
  }

  @Test
  void anErratumStandsTogether() {
    Element erratum = claim("fake.printed").closest(".erratum");
    assertNotNull(erratum);
    assertTrue(erratum.selectFirst("header").text().contains("Refuted as printed, holds as"));
    assertEquals(erratum, claim("fake.corrected").closest(".erratum"));
    assertEquals("refuted supported", erratum.attr("data-verdicts"));
  }

  @Test
  void whatWasNotRunSaysWhy() {
    assertTrue(claim("fake.large").text().contains("Needs --scale full or more."));
    assertTrue(claim("fake.broken").text().contains("it broke"));
    assertTrue(figure("fake.fig-large").text().contains("Needs --scale full or more."));
    assertTrue(figure("fake.fig-broken").text().contains("Could not be drawn."));
  }

  @Test
  void theUnexpectedIsSaidAtTheTopAndAtTheClaim() {
    assertTrue(PAGE.select(".outcome").text().contains("Not everything is as expected."));
    assertTrue(PAGE.select(".outcome li").text().contains("fake.bad came out refuted"));
    assertTrue(claim("fake.bad").select(".alarm").text().startsWith("Not as expected."));
    assertTrue(claim("fake.good").select(".alarm").isEmpty());
    assertTrue(claim("fake.weak").select(".controls").text().contains("not refuted!"));
  }

  @Test
  void everythingSaysHowToMakeItAgain() {
    assertCommand(
        claim("fake.good"), "lemmata check fake.good --scale quick --seed 7 --family 8,0");
    assertCommand(figure("fake.fig-drawn"), "lemmata figure fake.fig-drawn --scale quick --seed 7");
    assertCommand(figure("fake.fig-drawn"), "lemmata run fake.squares --set count=3 --seed 7");
    assertTrue(PAGE.select(".run").text().contains("lemmata report --scale quick --seed 7"));
    assertTrue(PAGE.getElementById("study-fake.squares").select("table").text().contains("count"));
  }

  @Test
  void errorRatesAreInPlainWords() {
    String rate = PAGE.select(".rate").text();
    assertTrue(
        rate.startsWith(
            "Evidence: rounding 2 numbers in 2 claims, search 14 numbers in 14 claims, "),
        rate);
    assertTrue(rate.contains("8 numbers sampled: if every claim is true"), rate);
    assertTrue(rate.contains("at most 1 in 1,000,000"), rate);
    assertTrue(rate.contains("2 numbers measured in few runs"), rate);
    assertTrue(
        rate.contains(
            "at most 1 in 100. That holds exactly for medians, and for means as far as they follow"
                + " Student's law."),
        rate);
  }

  @Test
  void theMatrixOfPartsByControlsIsThere() {
    Element matrix = claim("fake.good").selectFirst(".matrix");
    assertEquals("Which control refutes what", matrix.selectFirst("summary").text());
    assertEquals(2, matrix.select("tbody tr").size());
    assertTrue(matrix.select("tbody").text().contains("headline Supported"));
    assertTrue(claim("fake.rigged").select(".role").text().contains("rig"));
  }

  @Test
  void aPaperShowsWhichClaimRestsOnWhich() {
    Element drawing = PAGE.select(".rests").first();
    assertEquals(
        List.of("good", "weak", "printed", "corrected", "runs"),
        drawing.select("svg text").eachText());
    assertEquals("#claim-fake.weak", drawing.select("a").get(1).attr("href"));
    assertTrue(
        drawing
            .select("a")
            .get(1)
            .select("title")
            .text()
            .endsWith(": inconclusive, not as expected"));
    assertEquals(
        2, drawing.select("path.line:not(.corrects)").size(), "good to runs goes over weak");
    assertEquals(1, drawing.select("path.corrects").size());
    assertTrue(drawing.text().endsWith("6 claims stand alone."), drawing.text());
    assertTrue(claim("fake.runs").text().contains("Rests on fake.good, fake.weak"));
  }

  @Test
  void statementsAreListedWithTheirClaims() {
    Element statements = PAGE.selectFirst(".statements");
    assertEquals(
        "Its statements: 1 of 2 are covered by claims", statements.selectFirst("summary").text());
    assertEquals("#claim-fake.good", statements.selectFirst("tbody a").attr("href"));
  }

  @Test
  void nothingIsFetched() {
    for (Element element : PAGE.getAllElements()) {
      for (String name : List.of("src", "href", "xlink:href", "srcset", "data", "action")) {
        String value = element.attr(name);
        assertTrue(
            value.isEmpty() || value.startsWith("#") || value.startsWith("data:"),
            element::tagName);
      }
    }
    assertTrue(PAGE.select("link, iframe, object, embed, base, form").isEmpty());
    String style = PAGE.select("style").html();
    assertFalse(style.contains("@import"));
    assertFalse(style.contains("url("));
    assertTrue(PAGE.select("meta[http-equiv]").attr("content").startsWith("default-src 'none'"));
  }

  @Test
  void idsAreUniqueAndLinksArrive() {
    Set<String> ids = new HashSet<>();
    for (Element element : PAGE.select("[id]")) {
      assertTrue(element.id().matches("[a-z][a-z0-9.-]*"), element.id());
      assertTrue(ids.add(element.id()), () -> "twice: " + element.id());
    }
    PAGE.select("a[href]")
        .forEach(a -> assertTrue(ids.contains(a.attr("href").substring(1)), a::outerHtml));
    PAGE.select("[aria-labelledby]")
        .forEach(one -> assertTrue(ids.contains(one.attr("aria-labelledby")), one::tagName));
  }

  @Test
  void headingsDescendOneByOne() {
    assertEquals(1, PAGE.select("h1").size());
    int level = 0;
    for (Element heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertTrue(next <= level + 1, heading::text);
      level = next;
    }
    assertEquals("en", PAGE.selectFirst("html").attr("lang"));
    assertEquals(1, PAGE.select("main").size());
    assertEquals("#content", PAGE.selectFirst("body > a").attr("href"));
    PAGE.select("img").forEach(img -> assertFalse(img.attr("alt").isBlank()));
  }

  @Test
  void htmlIsWellFormed() {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Jsoup.parse(HTML, "", parser);
    assertEquals(List.of(), parser.getErrors());
  }

  @Test
  void sameRunSameBytes() {
    assertEquals(HTML, Reports.fake(UnaryOperator.identity()).html(Reports.SQUARES));
    assertTrue(HTML.getBytes(StandardCharsets.UTF_8).length < 200_000);
  }

  @Test
  void noTextBecomesMarkup() {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onload='x' &amp;";
    String html = Reports.fake(text -> text + attack).html(Reports.SQUARES);
    Document hostile = Jsoup.parse(html);
    assertEquals(1, hostile.select("script").size());
    assertEquals(PAGE.select("img").size(), hostile.select("img").size());
    assertEquals(outsideFormulas(PAGE), outsideFormulas(hostile));
    for (Element element : hostile.getAllElements()) {
      element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a::html));
    }
    assertTrue(hostile.select("#claim-fake\\.bad h4").text().contains("</script>"));
  }

  private static void assertCommand(Element place, String command) {
    assertTrue(place.select(".command").eachText().contains(command), command);
  }

  private static String verdict(String id) {
    return claim(id).selectFirst(".verdict").text();
  }

  private static Element claim(String id) {
    return PAGE.getElementById("claim-" + id);
  }

  private static Element figure(String id) {
    return PAGE.getElementById("figure-" + id);
  }

  /** A statement that is all formula is one element with the attack, which is no formula. */
  private static int outsideFormulas(Document page) {
    Document copy = page.clone();
    copy.select("math, code.tex").remove();
    return copy.getAllElements().size();
  }
}
