package org.lemmata.symboltuning.model;

import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * Episodes as a model reads them.
 *
 * @param tokens episodes × length
 * @param previous the token before each, a blank before the first
 * @param places where labels are to be said, counted through all tokens
 * @param size how many episodes
 */
record EpisodeBatch(Tensor tokens, Tensor previous, Tensor places, int size) {

  /** Where the labels of all words are to be said. */
  static EpisodeBatch whole(Device device, List<Episode> episodes) {
    return of(device, episodes, 0);
  }

  /** Where the label of the last word is to be said. */
  static EpisodeBatch lastOnly(Device device, List<Episode> episodes) {
    return of(device, episodes, Episode.SHOTS - 1);
  }

  private static EpisodeBatch of(Device device, List<Episode> episodes, int firstShot) {
    int length = Episode.LENGTH;
    int[] tokens = new int[episodes.size() * length];
    int[] previous = new int[tokens.length];
    int shots = Episode.SHOTS - firstShot;
    int[] places = new int[episodes.size() * shots];
    for (int e = 0; e < episodes.size(); e++) {
      List<Integer> shown = episodes.get(e).tokens();
      for (int i = 0; i < length; i++) {
        tokens[e * length + i] = shown.get(i);
        previous[e * length + i] = i == 0 ? WordWorld.BLANK : shown.get(i - 1);
      }
      for (int s = 0; s < shots; s++) {
        places[e * shots + s] = e * length + Episode.place(firstShot + s);
      }
    }
    return new EpisodeBatch(
        device.whole(tokens, episodes.size(), length),
        device.whole(previous, episodes.size(), length),
        device.whole(places, places.length),
        episodes.size());
  }
}
