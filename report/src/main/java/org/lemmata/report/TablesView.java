package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.table.Provenance;

/**
 * The tables that a verdict rests on: the command that makes each again, and the table itself where
 * it is small.
 *
 * @param csv tables as CSV by the hash of their content
 * @param shelf where tables are
 */
record TablesView(Map<String, String> csv, PageShelf shelf) {

  DomContent of(List<Provenance> tables) {
    return ul(each(tables, this::table)).withClass("tables");
  }

  private DomContent table(Provenance table) {
    Optional<String> content = Optional.ofNullable(csv.get(table.contentHash()));
    return li(
        Command.of(table.command()),
        each(
            content.stream().toList(),
            rows ->
                each(
                    text(" "),
                    a("CSV")
                        .withHref(shelf.table(table, rows))
                        .attr("download", table.study() + ".csv"))));
  }
}
