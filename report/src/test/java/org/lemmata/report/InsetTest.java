package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Result;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;

/** What stands in another page needs nothing of it and changes nothing in it. */
class InsetTest {

  private static final Report REPORT = Reports.fake(text -> text + " <script>");
  private static final Checked CHECKED = REPORT.checked();

  @Test
  void claimsAreShownWithTheirVerdictsInOneElement() {
    Document page = page(Inset.of(CHECKED));
    assertEquals(1, page.body().childrenSize());
    assertEquals(
        CHECKED.results().stream().map(result -> result.claim().id()).toList(),
        page.select("article .byline code").eachText());
    List<String> marks =
        page.select("article").stream().map(article -> article.attr("data-verdicts")).toList();
    assertEquals(CHECKED.results().stream().map(InsetTest::key).toList(), marks);
    assertTrue(page.select("script").isEmpty());
  }

  @Test
  void whatItPointsAtIsWithinIt() {
    Document page = page(Inset.of(CHECKED));
    assertFalse(page.select("use").isEmpty());
    for (Element link : page.select("[href^=#]")) {
      assertNotNull(page.getElementById(link.attr("href").substring(1)), link::outerHtml);
    }
    // One claim alone: the others that it rests on are named, and nothing is linked to.
    Result resting =
        CHECKED.results().stream()
            .filter(result -> !result.claim().restsOn().isEmpty())
            .findFirst()
            .orElseThrow();
    Document alone =
        page(
            Inset.of(
                new Checked(
                    List.of(resting), CHECKED.errorRate(), CHECKED.scale(), CHECKED.seed())));
    String foundation = resting.claim().restsOn().get(0);
    assertTrue(alone.select("a:not([href])").eachText().contains(foundation), foundation);
  }

  @Test
  void noRuleReachesBeyondIt() {
    Papers papers = REPORT.papers();
    Study<?> study = papers.all().get(0).studies().get(0);
    String rules = page(Inset.of(study)).select("style").html();
    assertTrue(rules.startsWith(".lemmata-inset {"));
    int depth = 0;
    for (int i = 0; i < rules.length(); i++) {
      depth += rules.charAt(i) == '{' ? 1 : rules.charAt(i) == '}' ? -1 : 0;
      assertTrue(
          depth > 0 || i < rules.indexOf('{') || i == rules.length() - 1, rules.substring(i));
    }
    assertEquals(0, depth);
    assertFalse(rules.contains(":root"));
    assertFalse(rules.contains("\nbody"));
  }

  private static String key(Result result) {
    return VerdictMark.of(result).key();
  }

  private static Document page(String inset) {
    return Jsoup.parse(inset);
  }
}
