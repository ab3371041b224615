package org.lemmata.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** Every formula that papers put on the page before anything has run. */
final class PaperFormulas {

  private PaperFormulas() {}

  /** Each different one, in the order of the alphabet. */
  static List<String> of(List<Paper> papers) {
    List<String> formulas = new ArrayList<>();
    papers.forEach(paper -> collect(paper, formulas));
    return List.copyOf(new TreeSet<>(formulas));
  }

  private static void collect(Paper paper, List<String> formulas) {
    List<String> sentences = new ArrayList<>(paper.notCheckable());
    sentences.add(paper.title());
    sentences.add(paper.summary());
    for (Claim claim : Papers.claimsOf(paper)) {
      formulas.addAll(Tex.formulasOfStatement(claim.statement()));
      sentences.addAll(claim.assumptions());
      sentences.addAll(List.of(claim.title(), claim.method(), claim.source().where()));
      sentences.add(claim.setting());
      claim.chosen().ifPresent(sentences::add);
      claim.everyDraw().ifPresent(sentences::add);
      claim.failsHere().ifPresent(sentences::add);
      claim.controls().forEach(control -> sentences.add(control.name()));
    }
    for (Statement statement : paper.statements()) {
      sentences.addAll(List.of(statement.name(), statement.says(), statement.why()));
    }
    for (Figure figure : paper.figures()) {
      sentences.addAll(List.of(figure.title(), figure.caption(), figure.source()));
    }
    for (Study<?> study : paper.studies()) {
      sentences.addAll(List.of(study.title(), study.description()));
      study.columns().forEach(column -> sentences.add(column.description()));
    }
    sentences.forEach(sentence -> formulas.addAll(Tex.formulas(sentence)));
  }
}
