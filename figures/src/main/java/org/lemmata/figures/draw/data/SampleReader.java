package org.lemmata.figures.draw.data;

import java.util.List;

/** Turns the rows of one series into samples. */
interface SampleReader {

  List<Sample> read(Rows rows);
}
