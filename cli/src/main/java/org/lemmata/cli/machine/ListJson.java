package org.lemmata.cli.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/** What there is, as JSON. */
public final class ListJson {

  private ListJson() {}

  /**
   * Papers with their parts.
   *
   * @param kinds which parts, of "studies", "claims", "figures"
   */
  public static String write(Papers papers, List<String> kinds) {
    ObjectNode root = JsonText.object();
    root.put("format", "lemmata-list/1");
    ArrayNode all = root.putArray("papers");
    papers.all().forEach(paper -> put(all.addObject(), paper, kinds));
    return JsonText.write(root);
  }

  private static void put(ObjectNode to, Paper paper, List<String> kinds) {
    to.put("id", paper.id());
    to.put("title", paper.title());
    paper.authors().forEach(to.withArray("authors")::add);
    to.put("venue", paper.venue());
    paper.arxiv().ifPresent(number -> to.put("arxiv", number));
    paper
        .budget()
        .ifPresent(
            budget -> {
              ObjectNode seconds = to.putObject("cpuSeconds");
              for (Scale scale : Scale.values()) {
                budget.at(scale).ifPresent(value -> seconds.put(scale.label(), value));
              }
            });
    if (kinds.contains("studies")) {
      ArrayNode studies = to.putArray("studies");
      paper.studies().forEach(study -> put(studies.addObject(), study));
    }
    if (kinds.contains("claims")) {
      ArrayNode claims = to.putArray("claims");
      Papers.claimsOf(paper).forEach(claim -> put(claims.addObject(), claim));
    }
    if (kinds.contains("figures")) {
      ArrayNode figures = to.putArray("figures");
      paper.figures().forEach(figure -> put(figures.addObject(), figure));
    }
  }

  private static void put(ObjectNode to, Study<?> study) {
    to.put("id", study.id());
    to.put("title", study.title());
    ArrayNode parameters = to.putArray("parameters");
    for (Parameter parameter : ParameterSpec.of(study.parameters()).parameters()) {
      ObjectNode one = parameters.addObject();
      one.put("name", parameter.name());
      one.put("default", parameter.byDefault());
      one.put("legal", parameter.legal());
      one.put("description", parameter.description());
    }
    ArrayNode columns = to.putArray("columns");
    for (Column column : study.columns()) {
      ObjectNode one = columns.addObject();
      one.put("name", column.name());
      one.put("type", JsonText.word(column.type()));
      one.put("unit", column.unit());
      one.put("description", column.description());
    }
  }

  private static void put(ObjectNode to, Claim claim) {
    to.put("id", claim.id());
    to.put("title", claim.title());
    to.put("statement", claim.statement());
    to.put("expectation", JsonText.word(claim.expectation()));
    to.put("reach", JsonText.word(claim.reach()));
    to.put("from", claim.from().label());
    to.put("controls", claim.controls().size());
  }

  private static void put(ObjectNode to, Figure figure) {
    to.put("id", figure.id());
    to.put("title", figure.title());
    to.put("from", figure.from().label());
  }
}
