package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.lemmata.cli.machine.ListJson;
import org.lemmata.study.Paper;
import org.lemmata.study.Scale;
import org.lemmata.study.UnknownName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what there is. */
@Command(
    name = "list",
    description = "Lists papers with their studies, claims and figures.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {

  private static final List<String> KINDS = List.of("studies", "claims", "figures");

  private final Session session;

  @Parameters(
      paramLabel = "studies|claims|figures",
      arity = "0..1",
      description = "lists only these, one a line")
  private String kind;

  @Option(
      names = "--effort",
      description =
          "lists the CPU seconds that checking each paper and drawing its figures may take "
              + "at each scale")
  private boolean effort;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text, or json with parameters and columns (default: text)")
  private String format = "text";

  private enum Format {
    TEXT,
    JSON
  }

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (kind != null && !KINDS.contains(kind)) {
      throw new UnknownName("kind", kind, KINDS);
    }
    if (Arguments.choice("--format", format, Format.class) == Format.JSON) {
      List<String> kinds = kind == null ? KINDS : List.of(kind);
      session.out().print(ListJson.write(session.papers(), kinds));
      return Exit.FINE;
    }
    if (effort) {
      effort();
      return Exit.FINE;
    }
    if (kind == null) {
      session.shelf().catalogue().papers().forEach(this::print);
      Prose.line(session, "", "'lemmata explain ID' says more about any of these.");
      return Exit.FINE;
    }
    Columns columns = new Columns("");
    for (Catalogue.Contents paper : session.shelf().catalogue().papers()) {
      List<Catalogue.Item> items =
          switch (kind) {
            case "studies" -> paper.studies();
            case "claims" -> paper.claims();
            default -> paper.figures();
          };
      add(columns, "", items);
    }
    columns.print(session);
    return Exit.FINE;
  }

  private void effort() {
    Columns columns = new Columns("");
    columns.row("CPU seconds", "quick", "standard", "full");
    for (Paper paper : session.papers().all()) {
      List<String> cells = new ArrayList<>(List.of(paper.id()));
      for (Scale scale : Scale.values()) {
        OptionalDouble seconds =
            paper.budget().map(budget -> budget.at(scale)).orElse(OptionalDouble.empty());
        cells.add(
            seconds.isPresent()
                ? String.format(Locale.ROOT, "%,.0f", seconds.getAsDouble())
                : "unknown");
      }
      columns.row(cells.toArray(String[]::new));
    }
    columns.print(session);
  }

  private void print(Catalogue.Contents paper) {
    Prose.line(session, "", paper.id() + ": " + paper.title());
    Prose.line(session, "  ", paper.citation());
    Columns columns = new Columns("  ");
    columns.row("studies");
    add(columns, "  ", paper.studies());
    columns.row("claims");
    add(columns, "  ", paper.claims());
    columns.row("figures");
    add(columns, "  ", paper.figures());
    columns.print(session);
    session.line("");
  }

  private static void add(Columns columns, String indent, List<Catalogue.Item> items) {
    items.forEach(item -> columns.row(indent + item.id(), item.title()));
  }
}
