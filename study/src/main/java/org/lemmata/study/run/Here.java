package org.lemmata.study.run;

import java.util.List;

/** The threads of this process. */
record Here(Runner runner) implements Site {

  @Override
  public void work(List<? extends Piece> pieces, Taker taker) {
    runner
        .parallel()
        .forEach(
            pieces.size(),
            i -> {
              Piece piece = pieces.get(i);
              taker.take(i, runner.finish(piece, taker.progress(i)));
            });
  }
}
