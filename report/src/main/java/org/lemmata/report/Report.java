package org.lemmata.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.checks.Checked;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Result;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/**
 * All that one report shows.
 *
 * @param papers the papers
 * @param checked a result for every claim of the papers
 * @param plates one for every figure of the papers
 * @param csv small tables that verdicts rest on, as CSV by the hash of their content
 * @param origin what code ran, and where
 */
public record Report(
    Papers papers, Checked checked, List<Plate> plates, Map<String, String> csv, Origin origin) {

  /** Keeps an immutable copy. */
  public Report {
    plates = List.copyOf(plates);
    csv = Map.copyOf(csv);
  }

  /** The page: one HTML file in UTF-8 that refers to nothing outside itself. */
  public byte[] html() {
    return html(Artwork.DRAWN).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The same as a site, to be published as it is: a page a paper, drawings and tables as files. A
   * file's name may have a folder ahead of it and a slash between.
   */
  public Map<String, byte[]> site() {
    return site(Artwork.DRAWN);
  }

  Map<String, byte[]> site(Artwork artwork) {
    return new ReportSite(this, artwork).files();
  }

  /** What did not come out as expected, one sentence each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Result result : checked.results()) {
      result.problems().forEach(problem -> problems.add(problem.sentence()));
    }
    for (Plate plate : plates) {
      if (plate.failed()) {
        problems.add("figure " + plate.figure().id() + " could not be drawn: " + plate.missing());
      }
    }
    return List.copyOf(problems);
  }

  String html(Artwork artwork) {
    return new Page(this, artwork).html();
  }

  Result resultOf(Claim claim) {
    return checked.results().stream()
        .filter(result -> result.claim().id().equals(claim.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no result for " + claim.id()));
  }

  Plate plateOf(Figure figure) {
    return plates.stream()
        .filter(plate -> plate.figure().id().equals(figure.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no plate for " + figure.id()));
  }

  /** The end of the command that judges a claim as this run did: in the same family. */
  String claimSettings() {
    return claimSettings(checked);
  }

  /** The same of any run. */
  static String claimSettings(Checked checked) {
    ErrorRate rate = checked.errorRate();
    return settings(checked)
        + (rate.tests() == 0 ? "" : " --family " + rate.tests() + "," + rate.rejected());
  }

  /** The end of every command: what makes a run the same. */
  String settings() {
    return settings(checked);
  }

  private static String settings(Checked checked) {
    return " --scale " + checked.scale().label() + " --seed " + checked.seed();
  }
}
