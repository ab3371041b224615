package org.lemmata.study;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/**
 * A paper and all that can be run of it: the table of contents of one module.
 *
 * <p>Implementations are found through {@link java.util.ServiceLoader}; each has a public
 * no-argument constructor and returns the same content at every call.
 */
public interface Paper {

  /**
   * The prefix of every id in this paper: lower-case letters and digits, such as {@code attention}.
   */
  String id();

  /** The title as published. */
  String title();

  /** Surnames in the published order. */
  List<String> authors();

  /** Year of the version that the claims were read from. */
  int year();

  /** Where it appeared, such as {@code ICLR 2024}. */
  String venue();

  /** The arXiv identifier, if there is one. */
  Optional<String> arxiv();

  /** What the paper is about, in a paragraph for someone who has not read it. */
  String summary();

  /** What cannot be checked here, one sentence each; shown by {@code explain} and in the report. */
  default List<String> notCheckable() {
    return List.of();
  }

  /**
   * The theorems, lemmas and other named statements of the paper, each with the claims that cover
   * it or the reason why none does.
   */
  default List<Statement> statements() {
    return List.of();
  }

  /** The values of other people that its figures and claims compare with. */
  default List<Published> published() {
    return List.of();
  }

  /** The CPU seconds that it may take, if that is known. */
  default Optional<Budget> budget() {
    return Optional.empty();
  }

  /** The studies, in the order they should be listed. */
  List<Study<?>> studies();

  /** The claims, in the order of the paper's notes. */
  List<Claim> claims();

  /** The figures, in the order they should be shown. */
  List<Figure> figures();
}
