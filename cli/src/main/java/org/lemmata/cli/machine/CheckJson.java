package org.lemmata.cli.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lemmata.checks.Checked;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.table.Provenance;

/** Verdicts as JSON. */
public final class CheckJson {

  private static final double NANOS = 1e9;

  private CheckJson() {}

  /** The whole run, with an end of line. */
  public static String write(Checked checked) {
    ObjectNode root = JsonText.object();
    root.put("format", "lemmata-check/1");
    root.put("scale", checked.scale().label());
    root.put("seed", checked.seed());
    root.put("status", JsonText.word(checked.status()));
    ObjectNode rates = root.putObject("errorRates");
    rates.put("familyWise", ErrorRate.FAMILY_WISE);
    rates.put("tests", checked.errorRate().tests());
    rates.put("rejected", checked.errorRate().rejected());
    rates.put("experiment", ErrorRate.EXPERIMENT);
    ArrayNode claims = root.putArray("claims");
    checked.results().forEach(result -> put(claims.addObject(), result));
    return JsonText.write(root);
  }

  private static void put(ObjectNode to, Result result) {
    to.put("id", result.claim().id());
    to.put("title", result.claim().title());
    to.put("expectation", JsonText.word(result.claim().expectation()));
    to.put("status", JsonText.word(result.status()));
    to.put("reach", JsonText.word(result.claim().reach()));
    to.put("setting", result.claim().setting());
    if (!result.cpu().isZero()) {
      to.put("cpuSeconds", result.cpu().toNanos() / NANOS);
    }
    put(to, result.judged());
    ArrayNode controls = to.putArray("controls");
    for (ControlResult control : result.controls()) {
      ObjectNode one = controls.addObject();
      one.put("name", control.control().name());
      one.put("must", control.control().mustFail() ? "fail" : "hold");
      one.put("asExpected", control.asExpected());
      put(one, control.judged());
    }
    ArrayNode tables = to.putArray("tables");
    result.tables().stream().map(Provenance::command).forEach(tables::add);
  }

  private static void put(ObjectNode to, Judged judged) {
    to.put("verdict", JsonText.word(judged.verdict()));
    to.put("reason", judged.reason());
    ArrayNode parts = to.putArray("parts");
    judged.parts().forEach(part -> put(parts.addObject(), part));
  }

  private static void put(ObjectNode to, Judged.Part part) {
    Strip strip = part.comparison().evidence().strip();
    to.put("name", part.comparison().name());
    to.put("role", JsonText.word(part.comparison().role()));
    to.put("kind", part.comparison().evidence().kind().word());
    to.put("verdict", JsonText.word(part.verdict()));
    JsonText.put(to, "value", strip.value());
    JsonText.put(to, "standardError", strip.standardError());
    JsonText.put(to, "lower", strip.lower());
    JsonText.put(to, "upper", strip.upper());
    JsonText.put(to, "predicted", strip.mark());
    to.put("found", part.comparison().evidence().finding().plain());
  }
}
