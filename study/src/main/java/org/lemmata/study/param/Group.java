package org.lemmata.study.param;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component whose type is itself a record of parameters, such as the setting that several
 * studies share. Its parameters stand among the others under their own names; what contradicts
 * itself is refused by its constructor. A use may have other defaults and ranges than the record
 * declares, each written {@code name=…} with a space between.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Group {

  /** Other defaults, {@code "d=20 gamma2=0.4"}. */
  String defaults() default "";

  /** Other legal ranges, {@code "d=3..1000 sigma=>0..10"}, both ends legal but one after >. */
  String range() default "";

  /** Other ranges for tests to draw from, {@code "d=3..12"}; see {@link Param#trial()}. */
  String trial() default "";

  /** Other examples, {@code "times=0:1:5"}; the examples of one parameter with | between. */
  String examples() default "";
}
