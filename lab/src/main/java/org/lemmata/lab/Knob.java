package org.lemmata.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.lemmata.study.param.Parameter;

/**
 * A parameter as the page shows it.
 *
 * @param name the name on the command line
 * @param description one line
 * @param byDefault the default as text
 * @param legal what is legal, to follow "must be"
 * @param whole whether it is a whole number
 * @param slider where a slider moves; null for what is no number
 * @param choices legal texts of what is no number
 * @param only whether nothing but the choices is legal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Knob(
    String name,
    String description,
    String byDefault,
    String legal,
    boolean whole,
    SliderRange slider,
    List<String> choices,
    boolean only) {

  static Knob of(Parameter parameter) {
    boolean number = parameter.isNumber();
    List<String> choices = number ? List.of() : parameter.examples();
    return new Knob(
        parameter.name(),
        parameter.description(),
        parameter.byDefault(),
        parameter.legal(),
        parameter.isWhole(),
        number ? SliderRange.of(parameter) : null,
        choices,
        parameter.legal().equals("one of " + String.join(", ", choices)));
  }
}
