package org.lemmata.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.lemmata.checks.ControlMatrix;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Result;
import org.lemmata.report.FindingView;
import org.lemmata.report.Tex;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.table.Provenance;

/**
 * What the judge says of a claim, and of one of its controls if one was asked for.
 *
 * @param verdict on the claim
 * @param asExpected whether that is the expected one
 * @param reason why there is none, as HTML, or empty
 * @param control the verdict on the control, or null
 * @param parts the numbers that decide
 * @param tables the runs that the verdict rests on, as addresses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ruling(
    Verdict verdict,
    boolean asExpected,
    String reason,
    Other control,
    List<Part> parts,
    List<Link> tables) {

  /**
   * A control.
   *
   * @param verdict what came out
   * @param expected what must come out
   * @param reason why there is no verdict, as HTML, or empty
   */
  record Other(Verdict verdict, Verdict expected, String reason) {

    static Other of(ControlResult result) {
      return new Other(result.judged().verdict(), result.expected(), reasonOf(result.judged()));
    }
  }

  /**
   * A number that decides.
   *
   * @param name what it is, as HTML
   * @param rig whether it only shows that the examination works
   * @param own the verdict on it in the claim's setting
   * @param seen what was seen there, as HTML
   * @param broken the verdict on it in the control, or null
   * @param seenBroken what was seen there, as HTML, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      String name, boolean rig, Verdict own, String seen, Verdict broken, String seenBroken) {}

  /**
   * A run.
   *
   * @param query its address
   * @param study the id of its study
   * @param command what makes its table again
   */
  record Link(String query, String study, String command) {

    static Link of(Provenance table) {
      return new Link(Suggestion.query(table).text(), table.study(), table.command());
    }
  }

  static Ruling of(Result result) {
    ControlResult control = result.controls().isEmpty() ? null : result.controls().get(0);
    return new Ruling(
        result.judged().verdict(),
        result.claim().expectation().isMetBy(result.judged().verdict()),
        reasonOf(result.judged()),
        control == null ? null : Other.of(control),
        result.matrix().rows().stream().map(row -> part(row, result, control)).toList(),
        result.tables().stream().map(Link::of).toList());
  }

  private static Part part(ControlMatrix.Row row, Result result, ControlResult control) {
    String name = row.comparison().name();
    boolean both = control != null && row.others().get(0).isPresent();
    return new Part(
        ClaimCard.html(Tex.prose(name)),
        row.comparison().role() == Role.RIG,
        row.own(),
        seen(result.judged(), name),
        both ? row.others().get(0).get() : null,
        both ? seen(control.judged(), name) : null);
  }

  private static String seen(Judged judged, String name) {
    return judged.parts().stream()
        .filter(part -> part.comparison().name().equals(name))
        .findFirst()
        .map(part -> ClaimCard.html(FindingView.of(part.comparison().evidence().finding())))
        .orElse("");
  }

  private static String reasonOf(Judged judged) {
    return ClaimCard.html(Tex.prose(judged.reason()));
  }
}
