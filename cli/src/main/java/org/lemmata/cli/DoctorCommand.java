package org.lemmata.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import picocli.CommandLine.Command;

/** Says what is here and what is missing. */
@Command(
    name = "doctor",
    description = {
      "Says what this machine has for Lemmata, and what is missing, with how to get it.",
      "",
      "Nothing is computed, fetched or changed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {

  private final Session session;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
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
    return Exit.FINE;
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
