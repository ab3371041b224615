package org.lemmata.study.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where a table came from: enough to run it again and to explain a difference.
 *
 * @param study the id of the study
 * @param parameters text by name, complete, in the record's order; a swept one has its first value
 * @param sweep the swept parameters and their values, outermost first; empty for a single run
 * @param files SHA-256 by path of the files that parameters were read from
 * @param seed the seed
 * @param forced whether the study objects to the parameters, so that it runs only when forced
 * @param random whether random numbers were drawn for it or for an input
 * @param contentHash the table's, {@link Table#contentHash}
 * @param inputs where the tables came from that it was computed from
 * @param build what code ran
 * @param machine where it ran, or was put together; it does not change the result
 * @param places where its points were computed, if that may have been on other machines
 */
public record Provenance(
    String study,
    Map<String, String> parameters,
    Map<String, List<String>> sweep,
    Map<String, String> files,
    long seed,
    boolean forced,
    boolean random,
    String contentHash,
    List<Provenance> inputs,
    Build build,
    Machine machine,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> places) {

  /** Of what was computed on one machine. */
  public Provenance(
      String study,
      Map<String, String> parameters,
      Map<String, List<String>> sweep,
      Map<String, String> files,
      long seed,
      boolean forced,
      boolean random,
      String contentHash,
      List<Provenance> inputs,
      Build build,
      Machine machine) {
    this(
        study,
        parameters,
        sweep,
        files,
        seed,
        forced,
        random,
        contentHash,
        inputs,
        build,
        machine,
        List.of());
  }

  /**
   * A kind of machine.
   *
   * @param machine what is known of it
   * @param points how many points were computed on machines of this kind
   */
  public record Place(Machine machine, int points) {

    /** Checks that there is a machine. */
    public Place {
      Objects.requireNonNull(machine, "machine");
    }
  }

  /**
   * What code ran.
   *
   * @param version the project's version
   * @param commit the commit, or {@code unknown} when not started by the launcher
   * @param dirty whether the working tree differed from the commit
   * @param code SHA-256 of the classes that the result depends on
   */
  public record Build(String version, String commit, boolean dirty, String code) {

    /** Checks that nothing is null. */
    public Build {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(commit, "commit");
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * Where it ran.
   *
   * @param java vendor and version
   * @param os name, version and architecture
   * @param cpu the processor's name
   * @param backend the kernels in use
   * @param threads how many
   * @param equipment what was used that is not part of the program, such as a library for tensors,
   *     and what of it the bits depend on, by what was needed; usually empty
   */
  public record Machine(
      String java,
      String os,
      String cpu,
      String backend,
      int threads,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> equipment) {

    /** Checks that nothing is null but the equipment, which means that there was none. */
    public Machine {
      equipment =
          Collections.unmodifiableMap(new TreeMap<>(equipment == null ? Map.of() : equipment));
      Objects.requireNonNull(java, "java");
      Objects.requireNonNull(os, "os");
      Objects.requireNonNull(cpu, "cpu");
      Objects.requireNonNull(backend, "backend");
    }

    /** Where nothing was used that is not part of the program. */
    public Machine(String java, String os, String cpu, String backend, int threads) {
      this(java, os, cpu, backend, threads, Map.of());
    }

    /** The same machine with what was used. */
    public Machine with(Map<String, String> used) {
      return new Machine(java, os, cpu, backend, threads, used);
    }

    /** What the bits of a computation may depend on that are not the same everywhere. */
    public String device() {
      String here = String.join("; ", os, cpu, backend, threads + " threads");
      return equipment.isEmpty() ? here : here + "; " + String.join("; ", equipment.values());
    }
  }

  /**
   * Keeps ordered immutable copies.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if something in a map is null, or a swept parameter has no
   *     values
   */
  public Provenance {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(machine, "machine");
    parameters = whole("parameters", parameters);
    sweep = whole("sweep", sweep);
    sweep.forEach(Provenance::requirePoints);
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    files = whole("files", files);
    places = places == null ? List.of() : List.copyOf(places);
  }

  private static <T> Map<String, T> whole(String what, Map<String, T> map) {
    Objects.requireNonNull(map, what);
    for (Map.Entry<String, T> entry : map.entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        throw new IllegalArgumentException(what + " has nothing at '" + entry.getKey() + "'");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static void requirePoints(String axis, List<String> values) {
    if (values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("sweep has no values at '" + axis + "'");
    }
  }

  /**
   * The same for other text of the parameters, which gives the same table: a file that it names in
   * place of another one has the same content.
   */
  public Provenance with(Map<String, String> text) {
    Map<String, String> places = new HashMap<>();
    Map<String, String> fingerprints = new LinkedHashMap<>();
    parameters.forEach(
        (name, was) -> {
          String is = text.getOrDefault(name, was);
          if (was.startsWith("@") && is.startsWith("@") && files.containsKey(was.substring(1))) {
            places.put(was.substring(1), is.substring(1));
            fingerprints.put(is.substring(1), files.get(was.substring(1)));
          }
        });
    Provenance there = moved(path -> places.getOrDefault(path, path));
    there.files.forEach(fingerprints::putIfAbsent);
    return with(text, sweep, fingerprints, there.inputs);
  }

  /**
   * The same for files in other places, here and in the inputs.
   *
   * @param place the new path by the old one
   */
  public Provenance moved(UnaryOperator<String> place) {
    Map<String, String> text = new LinkedHashMap<>(parameters);
    text.replaceAll((name, value) -> moved(value, place));
    Map<String, List<String>> swept = new LinkedHashMap<>(sweep);
    swept.replaceAll((name, values) -> values.stream().map(value -> moved(value, place)).toList());
    Map<String, String> fingerprints = new LinkedHashMap<>();
    files.forEach((path, hash) -> fingerprints.put(place.apply(path), hash));
    return with(
        text, swept, fingerprints, inputs.stream().map(input -> input.moved(place)).toList());
  }

  private static String moved(String value, UnaryOperator<String> place) {
    return value.startsWith("@") ? "@" + place.apply(value.substring(1)) : value;
  }

  private Provenance with(
      Map<String, String> text,
      Map<String, List<String>> swept,
      Map<String, String> fingerprints,
      List<Provenance> origins) {
    return new Provenance(
        study,
        text,
        swept,
        fingerprints,
        seed,
        forced,
        random,
        contentHash,
        origins,
        build,
        machine,
        places);
  }

  /** The same, and where its points were computed. */
  public Provenance computedAt(List<Place> kinds) {
    return new Provenance(
        study,
        parameters,
        sweep,
        files,
        seed,
        forced,
        random,
        contentHash,
        inputs,
        build,
        machine,
        kinds);
  }

  /** The command that makes the table again. */
  public String command() {
    return new Invocation(study, parameters, sweep, seed, forced).command();
  }
}
