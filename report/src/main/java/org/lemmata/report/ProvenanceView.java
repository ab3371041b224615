package org.lemmata.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lemmata.study.table.Provenance;

/** Where numbers came from, as a list of terms. */
final class ProvenanceView {

  private ProvenanceView() {}

  static DomContent of(Provenance source) {
    Provenance.Build build = source.build();
    return dl(
            row("Study", source.study()),
            row("Parameters", pairs(source.parameters())),
            iff(!source.sweep().isEmpty(), row("Swept", pairs(source.sweep()))),
            iff(!source.files().isEmpty(), row("Files (SHA-256)", pairs(source.files()))),
            row("Seed", Long.toString(source.seed())),
            row("Content (SHA-256)", source.contentHash()),
            row("Code (SHA-256)", build.code()),
            row(
                "Version",
                new Origin(build.version(), build.commit(), build.dirty(), source.machine())
                    .code()),
            machine(source.machine()),
            iff(!source.places().isEmpty(), row("Computed on", places(source.places()))))
        .withClass("provenance");
  }

  private static String places(List<Provenance.Place> places) {
    return places.stream()
        .map(
            place ->
                place.machine().device()
                    + "; Java "
                    + place.machine().java()
                    + ": points "
                    + place.points())
        .collect(Collectors.joining(" | "));
  }

  static DomContent of(Origin origin) {
    return dl(row("Version", origin.code()), machine(origin.machine())).withClass("provenance");
  }

  private static DomContent machine(Provenance.Machine machine) {
    return each(
        row("Java", machine.java()),
        row("System", machine.os()),
        row("Processor", machine.cpu()),
        row("Kernels", machine.backend()),
        row("Threads", Integer.toString(machine.threads())),
        iff(!machine.equipment().isEmpty(), row("Equipment", lines(machine.equipment()))));
  }

  private static String lines(Map<String, String> equipment) {
    return String.join("; ", equipment.values());
  }

  private static String pairs(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static DomContent row(String term, String value) {
    return div(dt(term), dd(code(value)));
  }
}
