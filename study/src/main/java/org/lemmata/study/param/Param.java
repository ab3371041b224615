package org.lemmata.study.param;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one parameter of a study. The command line, the report, the classroom and the
 * property-based tests all read it here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

  /** One line: what it is, with its symbol. */
  String value();

  /** The default, as it would be written on the command line. */
  String byDefault();

  /** Smallest legal value of a number, or of every number of a list. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest legal value of a number, or of every number of a list. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min()} itself is illegal. */
  boolean aboveMin() default false;

  /**
   * Two numbers within the legal range between which property-based tests draw, so that a random
   * legal run stays short; empty means the whole range.
   */
  double[] trial() default {};

  /** The least length of a list of numbers. */
  int fewest() default 1;

  /** The greatest length of a list of numbers. */
  int most() default Integer.MAX_VALUE;

  /** Whether every number of a list must be larger than the one before. */
  boolean ascending() default false;

  /** Legal values of a parameter that is not a number, for tests and help; empty for numbers. */
  String[] examples() default {};
}
