package org.lemmata.seeds;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each of jqwik's properties a seed of its own that is the same in every run, so that what
 * passed once does not fail by chance at the next commit. The system property {@code lemmata.seed},
 * a whole number, gives them others. A property that names a seed itself keeps it.
 */
public final class FixedSeeds implements AroundPropertyHook {

  private static final String NAME = "lemmata.seed";
  private static final long USUAL = 1;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().seed().isEmpty()) {
      String name = context.containerClass().getName() + "." + context.targetMethod().getName();
      context.attributes().setSeed(Long.toString(seed(name, chosen(System.getProperty(NAME)))));
    }
    return property.execute();
  }

  /** Before all other hooks, which may run the property. */
  @Override
  public int aroundPropertyProximity() {
    return -100;
  }

  /**
   * What the property says.
   *
   * @throws NumberFormatException if it is no whole number of 64 bits
   */
  static long chosen(String text) {
    if (text == null) {
      return USUAL;
    }
    String stripped = text.strip();
    // parseLong takes the digits of every script, which no other reader of a number here does.
    if (!stripped.matches("[-+]?[0-9]+")) {
      throw new NumberFormatException(NAME + "=" + text + ": it must be a whole number of 64 bits");
    }
    return Long.parseLong(stripped);
  }

  static long seed(String name, long chosen) {
    return (chosen ^ name.hashCode()) * ODD;
  }
}
