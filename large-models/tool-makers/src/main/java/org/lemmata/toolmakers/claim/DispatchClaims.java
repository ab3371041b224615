package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Source;
import org.lemmata.toolmakers.dispatch.Dispatcher;
import org.lemmata.toolmakers.dispatch.Form;
import org.lemmata.toolmakers.dispatch.FunctionalCache;
import org.lemmata.toolmakers.dispatch.ToolEntry;
import org.lemmata.toolmakers.script.ScriptedDispatcher;
import org.lemmata.toolmakers.script.ToolDocs;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/** Which tool a question is for, and what a cache of tools serves. */
public final class DispatchClaims {

  private static final double LEAST = 0.3;
  private static final double NO_LEAST = -1;
  private static final Interval NEARLY_ALL = new Interval(0.8, 1);
  private static final String SCRIPTED =
      "the dispatcher is a script that counts common words, no language model";

  private DispatchClaims() {}

  private record Catalogue(boolean shifted, double least) {}

  /** The claim on the dispatcher. */
  public static Claim dispatcher() {
    return Claim.of("tool-makers.dispatcher", "Questions find their tool, and new kinds find none")
        .states(
            """
            With the six tasks' tools in the catalogue, at least 80% of the tasks' questions are
            dispatched to the right one; without the tool of their own task, at least 80% to none; by
            descriptions and by example questions.
            """)
        .source(Source.paper("Section 3.3 reports 95% and 96%, with GPT-3.5"))
        .reach(Reach.PIPELINE)
        .assuming(SCRIPTED)
        .chosen("The bound of 80% is below the paper's 95%, so that a hundred questions decide.")
        .examining(
            """
            Dispatches fresh questions of all tasks, each among all six tools and among the five of
            the other tasks.
            """)
        .in("right catalogue", new Catalogue(false, LEAST), DispatchClaims::dispatched)
        .control("each tool has the next one's description", new Catalogue(true, LEAST))
        .control("the dispatcher always takes one", new Catalogue(false, NO_LEAST))
        .build();
  }

  private static Evidence dispatched(Catalogue catalogue, Run run, Scale scale) {
    Dispatcher dispatcher = new Dispatcher(new ScriptedDispatcher(catalogue.least));
    int count = scale.choose(20, 200, 1000);
    List<Evidence> parts = new ArrayList<>();
    for (Form form : Form.values()) {
      List<ToolEntry> all = entries(form, catalogue.shifted, run);
      long hits = 0;
      long misses = 0;
      for (Task task : Task.values()) {
        List<ToolEntry> others = all.stream().filter(e -> !e.name().equals(task.id())).toList();
        Optional<String> right = Optional.of(task.id());
        for (Item item : task.items(run.parallel(), run.streams(), count)) {
          hits += dispatcher.decide(all, item.question()).name().equals(right) ? 1 : 0;
          misses += dispatcher.decide(others, item.question()).name().isEmpty() ? 1 : 0;
        }
      }
      long tries = (long) count * Task.values().length;
      String by = form == Form.DOCS ? " by descriptions" : " by examples";
      parts.add(new Proportion("right tools" + by, hits, tries, NEARLY_ALL));
      parts.add(new Proportion("new kinds" + by, misses, tries, NEARLY_ALL));
    }
    return Every.of("decisions", parts);
  }

  private static List<ToolEntry> entries(Form form, boolean shifted, Run run) {
    if (form == Form.DOCS) {
      return shifted ? ToolDocs.shifted() : ToolDocs.all();
    }
    List<String> shown = new ArrayList<>();
    for (Task task : Task.values()) {
      shown.add(
          task.items(run.parallel(), run.of(run.subject() + ".shown").streams(), 1)
              .get(0)
              .question());
    }
    Collections.rotate(shown, shifted ? 1 : 0);
    List<ToolEntry> entries = new ArrayList<>();
    for (Task task : Task.values()) {
      entries.add(new ToolEntry(task.id(), shown.get(entries.size())));
    }
    return entries;
  }

  private enum Requests {
    NOVEL(LEAST),
    ASKED_TWICE(LEAST),
    NEVER_ALIKE(2),
    ALWAYS_ALIKE(NO_LEAST);

    private final double least;

    Requests(double least) {
      this.least = least;
    }
  }

  /** The claim on the cache. */
  public static Claim cache() {
    return Claim.of(
            "tool-makers.functional-cache",
            "A cache of functions hits where one of responses cannot")
        .states(
            """
            Of requests that are drawn anew, from the seventh of its kind on at least 80% are served
            by a functional cache's tool for their kind. That at most 20% hit a cache of responses
            holds by what anew means, but for short questions that are drawn twice.
            """)
        .source(Source.paper("Section 3.3: the functional cache"))
        .reach(Reach.PIPELINE)
        .assuming(
            SCRIPTED,
            """
            a tool can be made of any six questions of one kind, and of none in which kinds are mixed,
            as verification would reject it
            """)
        .restsOn("tool-makers.dispatcher")
        .chosen("The bounds of 80% and 20% are wide, so that a hundred questions decide.")
        .examining(
            """
            Serves questions of the six tasks in random order. A hit counts if the serving tool was
            made of questions of the asked kind.
            """)
        .in("new questions", Requests.NOVEL, DispatchClaims::served)
        .control("each question is asked twice", Requests.ASKED_TWICE)
        .control("the dispatcher finds nothing alike", Requests.NEVER_ALIKE)
        .control("the dispatcher always takes one", Requests.ALWAYS_ALIKE)
        .build();
  }

  private static Evidence served(Requests requests, Run run, Scale scale) {
    Map<String, Integer> kindOf = new HashMap<>();
    Map<String, Integer> madeFor = new HashMap<>();
    FunctionalCache cache =
        new FunctionalCache(
            new Dispatcher(new ScriptedDispatcher(requests.least)),
            (name, questions) -> {
              boolean alike = questions.stream().map(kindOf::get).distinct().count() == 1;
              if (alike) {
                madeFor.put(name, kindOf.get(questions.get(0)));
              }
              return alike;
            });
    Set<String> responses = new HashSet<>();
    int each = scale.choose(25, 200, 1000);
    List<List<Item>> kinds = new ArrayList<>();
    for (Task task : Task.values()) {
      kinds.add(task.items(run.parallel(), run.streams(), each));
    }
    long hits = 0;
    long responded = 0;
    long later = 0;
    long asked = 0;
    int[] next = new int[kinds.size()];
    Stream random = run.streams().stream(kinds.size(), 0);
    int times = requests == Requests.ASKED_TWICE ? 2 : 1;
    for (int i = 0; i < each * kinds.size(); i++) {
      int kind = random.nextInt(kinds.size());
      while (next[kind] == each) {
        kind = (kind + 1) % kinds.size();
      }
      String question = kinds.get(kind).get(next[kind]++).question();
      kindOf.put(question, kind);
      Optional<Integer> wanted = Optional.of(kind);
      for (int time = 0; time < times; time++) {
        boolean hit = cache.serve(question).map(madeFor::get).equals(wanted);
        asked++;
        responded += responses.add(question) ? 0 : 1;
        if (next[kind] > FunctionalCache.ENOUGH) {
          later++;
          hits += hit ? 1 : 0;
        }
      }
    }
    return Every.of(
        "served requests",
        new Proportion("hits of tools for the kind, from the seventh on", hits, later, NEARLY_ALL),
        new Proportion("hits of a cache of responses", responded, asked, new Interval(0, 0.2)));
  }
}
