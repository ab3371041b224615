package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.head;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.title;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.MainTag;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.checks.Result;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.table.Provenance;

/** The report as a folder of files: a page a paper, and what the pages share. */
final class ReportSite {

  private static final String FRONT = "index.html";
  private static final String NAME = "Lemmata report";

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("(?<=</?h)[2-5](?=[ >])");

  private final Report report;
  private final PaperView papers;

  ReportSite(Report report, Artwork artwork) {
    this.report = report;
    this.papers = new PaperView(report, artwork, PageShelf.BESIDE);
  }

  /** The files by their names, which may have a folder ahead of them and a slash between. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    pages().forEach((name, text) -> files.put(name, utf8(text)));
    files.put("report.css", utf8(Resources.text("report.css")));
    files.put("report.js", utf8(Resources.text("report.js")));
    for (Plate plate : report.plates()) {
      if (plate.missing().isEmpty()) {
        files.put(PageShelf.BESIDE.picture(plate), utf8(plate.svg()));
      }
    }
    for (Result result : report.checked().results()) {
      for (Provenance table : result.tables()) {
        String csv = report.csv().get(table.contentHash());
        if (csv != null) {
          files.put(PageShelf.BESIDE.table(table, csv), utf8(csv));
        }
      }
    }
    return files;
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    Parts parts = new Parts(report);
    pages.put(
        FRONT,
        page(
            NAME,
            parts.masthead(),
            new Contents(report, papers).view(),
            main(new Overview(report).view(each()), PageLegend.view(), parts.origin())));
    for (Paper paper : report.papers().all()) {
      List<Result> results = Papers.claimsOf(paper).stream().map(report::resultOf).toList();
      pages.put(
          name(paper),
          page(
              Tex.plain(paper.title()) + ", " + NAME,
              p(a(NAME).withHref(FRONT)).withClass("masthead"),
              new Contents(report, papers).view(paper),
              main(Filter.of(results), raised(papers.of(paper))).withClass("own")));
    }
    return linked(pages);
  }

  /** The same with its headings a level higher, since no other stands above the paper's. */
  private static DomContent raised(DomContent paper) {
    return rawHtml(
        HEADING
            .matcher(paper.render())
            .replaceAll(level -> Integer.toString(Integer.parseInt(level.group()) - 1)));
  }

  private static String name(Paper paper) {
    return paper.id() + ".html";
  }

  private static String page(
      String title, DomContent masthead, DomContent contents, MainTag content) {
    return "<!DOCTYPE html>\n"
        + TagCreator.html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title(title),
                    link().withRel("stylesheet").withHref("report.css"),
                    script().withSrc("report.js").isDefer()),
                body(
                    VerdictMark.shapes(),
                    a("Skip to the results").withHref("#content").withClass("skip"),
                    masthead,
                    div(contents, content.withId("content").withTabindex(-1)).withClass("columns"),
                    footer(p("These pages load nothing from elsewhere and send nothing."))))
            .withLang("en")
            .render()
        + "\n";
  }

  /** A link to a place on another page names that page. */
  private static Map<String, String> linked(Map<String, String> pages) {
    Map<String, String> homes = new LinkedHashMap<>();
    pages.forEach(
        (name, text) ->
            ID.matcher(text).results().forEach(id -> homes.putIfAbsent(id.group(1), name)));
    Map<String, String> linked = new LinkedHashMap<>();
    pages.forEach(
        (name, text) ->
            linked.put(
                name,
                LINK.matcher(text)
                    .replaceAll(
                        link -> {
                          String id = link.group(1);
                          boolean here = text.contains(" id=\"" + id + "\"");
                          String page = here ? "" : homes.getOrDefault(id, "");
                          return Matcher.quoteReplacement(" href=\"" + page + "#" + id + "\"");
                        })));
    return linked;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
