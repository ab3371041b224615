package org.lemmata.study.param;

import java.util.Optional;

/** A parameter value that may have been read from a file. */
public interface FromFile {

  /** The file, if there is one. */
  Optional<DataFile> file();
}
