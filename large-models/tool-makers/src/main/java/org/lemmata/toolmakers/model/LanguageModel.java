package org.lemmata.toolmakers.model;

/** Something that answers requests: a scripted model, a transcript, an endpoint. */
@FunctionalInterface
public interface LanguageModel {

  /**
   * The reply to a request.
   *
   * @throws NoReply if there is none
   */
  Reply reply(Ask ask);
}
