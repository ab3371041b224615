package org.lemmata.lab;

import org.lemmata.figures.table.AxesChoice;
import org.lemmata.study.run.Batch;

/**
 * What stands behind {@code lemmata run}.
 *
 * @param order the study, and what to run it with
 * @param axes what is said of how its table is drawn
 */
public record Wanted(Batch.Order order, AxesChoice axes) {}
