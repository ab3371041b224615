package org.lemmata.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.trial.SelfTest;
import org.lemmata.engine.trial.Trial;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.run.Supplies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is here and what is missing. */
@Command(
    name = "doctor",
    description = {
      "Says what this machine has for Lemmata, and what is missing, with how to get it.",
      "",
      "Without --self-test nothing is computed; nothing is fetched or changed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--self-test",
      description =
          "tries a matrix product, a convolution, a training, one that is killed and resumed and"
              + " one that is shared, on the CPU, and on a GPU against the CPU where one is in use;"
              + " exit code 1 if one of them does not come out")
  private boolean selfTest;

  @Mixin private DeviceOption device;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    device.apply(Supplies.NONE);
    List<Equipment.Item> items = new ArrayList<>(new House(session.environment()).items());
    ServiceLoader.load(Equipment.class).forEach(equipment -> items.addAll(equipment.items()));
    Columns columns = new Columns("");
    items.forEach(item -> columns.row(item.name(), item.state()));
    columns.printProse(session);
    session.line("");
    Set<String> missing = new LinkedHashSet<>();
    items.forEach(item -> item.missing().ifPresent(missing::add));
    missing.addAll(needed());
    if (missing.isEmpty()) {
      session.line("Nothing is missing.");
    }
    missing.forEach(sentence -> Prose.print(session, "missing: ", sentence));
    return selfTest ? tried() : Exit.FINE;
  }

  private int tried() {
    session.line("");
    Optional<String> lacking = Libraries.need().missing();
    if (lacking.isPresent()) {
      Prose.print(session, "not tried: ", lacking.get());
      return Exit.ERROR;
    }
    Prose.print(session, "", Device.basis());
    List<Trial> trials = new ArrayList<>();
    new SelfTest(
            trial -> {
              trials.add(trial);
              Prose.print(session, mark(trial) + " " + trial.name() + ": ", trial.outcome());
              session.out().flush();
            })
        .run(DeviceChoice.AUTO);
    return trials.stream().allMatch(Trial::passed) ? Exit.FINE : Exit.ERROR;
  }

  private static String mark(Trial trial) {
    return trial.passed() ? "passed" : "FAILED";
  }

  /** What studies and claims lack. */
  private Set<String> needed() {
    List<Need> needs = new ArrayList<>();
    session.papers().studies().stream().map(Study::needs).forEach(needs::addAll);
    session.papers().claims().stream().map(Claim::needs).forEach(needs::addAll);
    Set<String> sentences = new LinkedHashSet<>();
    needs.forEach(need -> need.missing().ifPresent(sentences::add));
    return sentences;
  }
}
