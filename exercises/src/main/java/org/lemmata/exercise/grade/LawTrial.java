package org.lemmata.exercise.grade;

import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.lemmata.exercise.Law;

/**
 * Has jqwik's engine look for an input for which a law does not hold, and for a simpler one.
 *
 * @param <S> the interface that the student's class implements
 * @param <T> the input
 */
public final class LawTrial<S, T> {

  /**
   * How many simpler inputs are tried once one was found: counted, not timed, so that a student is
   * shown the same one on every machine.
   */
  private static final int SIMPLER = 150;

  private static final ThreadLocal<LawTrial<?, ?>> RUNNING = new ThreadLocal<>();

  /** Held here, because what is set on a logger that nobody holds is lost. */
  private static final Logger TALK = Logger.getLogger("net.jqwik");

  static {
    TALK.setLevel(Level.SEVERE);
  }

  private final Law<S, T> law;
  private final S yours;
  private RuntimeException failure;
  private PropertyExecutionResult result;

  /** A trial of a student's class. */
  public LawTrial(Law<S, T> law, S yours) {
    this.law = law;
    this.yours = yours;
  }

  /**
   * Runs it.
   *
   * @return for which input something else came out, and what; empty if none was found
   * @throws RuntimeException what the student's code threw
   */
  public Optional<String> violation() {
    RUNNING.set(this);
    try {
      launcher().execute(request());
    } finally {
      RUNNING.remove();
    }
    if (failure != null) {
      throw failure;
    }
    if (result == null) {
      throw new IllegalStateException("the law '" + law.title() + "' was not tried");
    }
    return result
        .originalSample()
        .map(sample -> sentence(simplest(sample.shrinkables().get(0))))
        .or(this::broken);
  }

  private String sentence(T input) {
    return "For " + Trace.input(input) + ": " + law.seen().apply(yours, input).sentence() + ".";
  }

  /**
   * The simplest input found for which the law does not hold. The engine's own search is bounded by
   * time, in another thread; this one takes the engine's simpler inputs in their order.
   */
  private T simplest(Shrinkable<?> first) {
    Shrinkable<?> best = first;
    int left = SIMPLER;
    boolean better = true;
    while (better && left > 0) {
      better = false;
      Iterator<? extends Shrinkable<?>> candidates = best.shrink().iterator();
      while (!better && left > 0 && candidates.hasNext()) {
        Shrinkable<?> candidate = candidates.next();
        if (candidate.distance().compareTo(best.distance()) < 0) {
          left--;
          better = !law.seen().apply(yours, input(candidate.value())).fine();
          best = better ? candidate : best;
        }
      }
    }
    return input(best.value());
  }

  @SuppressWarnings("unchecked")
  private T input(Object value) {
    return (T) value;
  }

  private Optional<String> broken() {
    if (result.status() != PropertyExecutionResult.Status.SUCCESSFUL) {
      throw new IllegalStateException(
          "the law '" + law.title() + "' could not be tried", result.throwable().orElse(null));
    }
    return Optional.empty();
  }

  /** Whether the law holds for an input; once something threw, nothing is tried on. */
  private boolean holds(T input) {
    if (failure != null) {
      return true;
    }
    try {
      return law.seen().apply(yours, input).fine();
    } catch (RuntimeException e) {
      failure = e;
      return true;
    }
  }

  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JqwikTestEngine())
            .build());
  }

  private static LauncherDiscoveryRequest request() {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(Host.class))
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .build();
  }

  /** The one property that the engine runs: the law of the trial that runs in its thread. */
  static final class Host {

    @Property(tries = 200, seed = "20230707", shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(Listener.class)
    boolean holds(@ForAll("inputs") Object input) {
      return held(RUNNING.get(), input);
    }

    @Provide
    Arbitrary<?> inputs() {
      return RUNNING.get().law.inputs();
    }

    private static <T> boolean held(LawTrial<?, T> trial, Object input) {
      return trial.holds(trial.input(input));
    }
  }

  /** Remembers what came of the property. */
  static final class Listener implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      RUNNING.get().result = result;
      return result;
    }
  }
}
