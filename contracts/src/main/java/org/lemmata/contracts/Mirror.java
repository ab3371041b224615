package org.lemmata.contracts;

import java.util.List;
import java.util.Optional;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Comparison;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Verdict;

/**
 * Controls that are the claim's own drawn numbers with the other sign. Such a control is refuted
 * whenever the claim is supported, whatever was drawn: it breaks no assumption.
 */
final class Mirror {

  private Mirror() {}

  /** The headlines that nothing but such controls refutes. */
  static List<String> only(Result result) {
    return result.judged().parts().stream()
        .map(Judged.Part::comparison)
        .filter(own -> own.role() == Role.HEADLINE && onlyMirrored(result, own))
        .map(Comparison::name)
        .toList();
  }

  private static boolean onlyMirrored(Result result, Comparison own) {
    List<Evidence.Single> refuted =
        result.controls().stream()
            .flatMap(control -> control.judged().parts().stream())
            .filter(part -> part.comparison().name().equals(own.name()))
            .filter(part -> part.verdict() == Verdict.REFUTED)
            .map(part -> part.comparison().evidence())
            .toList();
    return !refuted.isEmpty() && refuted.stream().allMatch(other -> is(own.evidence(), other));
  }

  static boolean is(Evidence.Single own, Evidence.Single other) {
    Optional<double[]> numbers = numbers(own);
    Optional<double[]> others = numbers(other);
    if (numbers.isEmpty() || others.isEmpty() || numbers.get().length != others.get().length) {
      return false;
    }
    boolean some = false;
    for (int i = 0; i < numbers.get().length; i++) {
      if (numbers.get()[i] != -others.get()[i]) {
        return false;
      }
      some |= numbers.get()[i] != 0;
    }
    return some;
  }

  private static Optional<double[]> numbers(Evidence.Single evidence) {
    if (evidence instanceof Runs runs) {
      return Optional.of(runs.perSeed().stream().mapToDouble(Double::doubleValue).toArray());
    }
    if (evidence instanceof Mean mean) {
      return Optional.of(new double[] {mean.estimate().value()});
    }
    return Optional.empty();
  }
}
