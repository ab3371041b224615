package org.lemmata.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.broadcast.Broadcast;
import org.lemmata.study.Progress;
import org.lemmata.study.away.Outpost;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What a task does: its parcels, one after the other, until its time has gone by. So pieces of
 * milliseconds do not each pay for a task, and long ones are not tied together. Whatever is left
 * goes back.
 */
final class Parcels extends AbstractFunction1<Iterator<String[]>, String[]>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int shift;
  private final Heard heard;
  private final String states;
  private final boolean reuse;
  private final int cores;
  private final long nanoseconds;
  private final Broadcast<Map<String, SortedMap<String, byte[]>>> luggage;

  /**
   * What the tasks of a shift do.
   *
   * @param states the folder where long pieces leave their state, or null
   * @param nanoseconds how long a task goes on to begin pieces; it decides who does a piece, never
   *     what it gives
   * @param luggage the files that pieces name
   */
  Parcels(
      int shift,
      Heard heard,
      String states,
      boolean reuse,
      int cores,
      long nanoseconds,
      Broadcast<Map<String, SortedMap<String, byte[]>>> luggage) {
    this.shift = shift;
    this.heard = heard;
    this.states = states;
    this.reuse = reuse;
    this.cores = cores;
    this.nanoseconds = nanoseconds;
    this.luggage = luggage;
  }

  /**
   * Works off one group.
   *
   * @param groups one, in which each parcel follows the number of its piece
   * @return what came back of the first pieces, at least one
   */
  @Override
  public String[] apply(Iterator<String[]> groups) {
    long begun = System.nanoTime();
    String[] group = groups.next();
    Outpost outpost = Station.outpost(states, reuse, cores);
    List<String> back = new ArrayList<>();
    for (int i = 0;
        i + 1 < group.length && (i == 0 || System.nanoTime() - begun < nanoseconds);
        i += 2) {
      int piece = Integer.parseInt(group[i]);
      Progress progress =
          (task, done, total) -> heard.add(new Heard.Word(shift, piece, done, total, task).text());
      back.add(outpost.work(group[i + 1], luggage.value(), progress));
    }
    return back.toArray(String[]::new);
  }
}
