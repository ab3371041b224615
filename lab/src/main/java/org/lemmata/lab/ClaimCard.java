package org.lemmata.lab;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.report.Tex;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;

/**
 * A claim before it is judged; texts are HTML, with formulas as MathML.
 *
 * @param id its id
 * @param title a few words
 * @param statement what it says
 * @param source where it is stated, and how we know
 * @param assumptions one sentence each
 * @param setting the setting in which it is made
 * @param onTable whether it may ask for the study's table; otherwise it shares the study's code
 * @param controls its controls
 * @param command what judges it with all of its controls
 */
record ClaimCard(
    String id,
    String title,
    String statement,
    String source,
    List<String> assumptions,
    String setting,
    boolean onTable,
    List<Lever> controls,
    String command) {

  /**
   * A control, as a button.
   *
   * @param name what is broken, or which setting must hold, as HTML
   * @param mustFail whether an assumption is broken
   */
  record Lever(String name, boolean mustFail) {

    static Lever of(Control control) {
      return new Lever(html(Tex.prose(control.name())), control.mustFail());
    }
  }

  /** The cards of a study: first those of claims that may ask for its table. */
  static List<ClaimCard> of(Papers papers, Study<?> study) {
    RelatedClaims claims = RelatedClaims.of(papers, study);
    List<ClaimCard> cards = new ArrayList<>();
    claims.onTable().forEach(claim -> cards.add(of(claim, true)));
    claims.onCode().forEach(claim -> cards.add(of(claim, false)));
    return cards;
  }

  private static ClaimCard of(Claim claim, boolean onTable) {
    return new ClaimCard(
        claim.id(),
        html(Tex.prose(claim.title())),
        html(Tex.statement(claim.statement())),
        html(Tex.prose(claim.source().where() + " (" + claim.source().mark().words() + ")")),
        claim.assumptions().stream().map(Tex::prose).map(ClaimCard::html).toList(),
        html(Tex.prose(claim.setting())),
        onTable,
        claim.controls().stream().map(Lever::of).toList(),
        "lemmata check " + claim.id());
  }

  static String html(DomContent content) {
    return content.render();
  }
}
