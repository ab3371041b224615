package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/**
 * The names of all there is, paper by paper. As text it has a line for each name, with its title
 * behind a tab, and before the name what it is.
 */
record Catalogue(List<Contents> papers) {

  /** The file of a built program that holds it. */
  static final String FILE = "catalogue";

  private static final String PAPER = "paper";
  private static final String STUDY = "study";
  private static final String CLAIM = "claim";
  private static final String FIGURE = "figure";

  /** A name and a few words. */
  record Item(String id, String title) {}

  /** The names of one paper; a corrected claim follows the claim it corrects. */
  record Contents(
      String id,
      String title,
      String citation,
      List<Item> studies,
      List<Item> claims,
      List<Item> figures) {}

  static Catalogue of(Papers papers) {
    return new Catalogue(papers.all().stream().map(Catalogue::contents).toList());
  }

  private static Contents contents(Paper paper) {
    return new Contents(
        paper.id(),
        paper.title(),
        Citation.of(paper),
        items(paper.studies(), Study::id, Study::title),
        items(Papers.claimsOf(paper), Claim::id, Claim::title),
        items(paper.figures(), Figure::id, Figure::title));
  }

  private static <T> List<Item> items(
      List<? extends T> all, Function<T, String> id, Function<T, String> title) {
    return all.stream().map(one -> new Item(id.apply(one), title.apply(one))).toList();
  }

  /** As text, which {@link #read} reads. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Contents paper : papers) {
      line(text, PAPER, paper.id, paper.title, paper.citation);
      paper.studies.forEach(item -> line(text, STUDY, item.id, item.title));
      paper.claims.forEach(item -> line(text, CLAIM, item.id, item.title));
      paper.figures.forEach(item -> line(text, FIGURE, item.id, item.title));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join("\t", cells)).append('\n');
  }

  /** Reads what {@link #text} wrote. */
  static Catalogue read(String text) {
    List<Contents> papers = new ArrayList<>();
    for (String part : text.split("(?m)^" + PAPER + "\t", -1)) {
      if (!part.isEmpty()) {
        papers.add(paper(part.split("\n", -1)));
      }
    }
    return new Catalogue(papers);
  }

  private static Contents paper(String[] lines) {
    String[] first = lines[0].split("\t", -1);
    return new Contents(
        first[0],
        first[1],
        first[2],
        items(lines, STUDY + "\t"),
        items(lines, CLAIM + "\t"),
        items(lines, FIGURE + "\t"));
  }

  private static List<Item> items(String[] lines, String kind) {
    List<Item> items = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(kind)) {
        String[] cells = line.split("\t", -1);
        items.add(new Item(cells[1], cells[2]));
      }
    }
    return items;
  }
}
