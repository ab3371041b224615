package org.lemmata.study.run;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;

/**
 * Another site, which gets the pieces whose result is not known here, and whose results are kept
 * here.
 *
 * @param site where they are done
 * @param parallel the threads that look for results
 * @param results what is known
 * @param metered whether the CPU time of pieces counts
 */
record There(Site site, Parallel parallel, Results results, boolean metered) implements Site {

  @Override
  public void work(List<? extends Piece> pieces, Taker taker) {
    List<Piece> canonical = new OnDemand<>(pieces.size(), i -> pieces.get(i).canonical());
    BitSet unknown = new BitSet(pieces.size());
    Twins twins = new Twins();
    parallel.forEach(
        pieces.size(),
        i -> {
          Piece asked = pieces.get(i);
          Piece piece = asked.canonical();
          Optional<Finished> found = results.find(piece);
          if (found.isPresent()) {
            taker.take(i, found.get().askedAs(asked));
          } else if (piece.equals(asked)) {
            synchronized (unknown) {
              unknown.set(i);
            }
          } else {
            twins.add(piece, i);
          }
        });
    twins.join(unknown, pieces::get, parallel);
    Remaining rest = new Remaining(unknown);
    Kinds kinds = new Kinds();
    site.work(
        new OnDemand<>(rest.size(), i -> canonical.get(rest.place(i))),
        new Site.Taker() {
          @Override
          public void take(int index, Finished finished) {
            int place = rest.place(index);
            if (finished.machine() != null) {
              synchronized (kinds) {
                kinds.add(finished.machine());
              }
            }
            results.keep(canonical.get(place), finished);
            Finished asked = finished.askedAs(pieces.get(place));
            taker.take(place, metered ? asked : asked.costing(Duration.ZERO));
            for (int twin : twins.of(place)) {
              taker.take(twin, finished.askedAs(pieces.get(twin)).costing(Duration.ZERO));
            }
          }

          @Override
          public Progress progress(int index) {
            return taker.progress(rest.place(index));
          }
        });
    kinds.sentence().ifPresent(results.notices());
  }
}
