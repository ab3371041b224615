package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import org.lemmata.checks.Result;

/** What a verdict rests on beside what was seen: other claims. */
final class FoundationsView {

  private FoundationsView() {}

  /** Whether there is anything to show. */
  static boolean isIn(Result result) {
    return !result.claim().restsOn().isEmpty();
  }

  static DomContent of(Result result) {
    return claims(result.claim().restsOn());
  }

  private static DomContent claims(List<String> ids) {
    return iff(
        !ids.isEmpty(),
        p(
            each(
                ids,
                id ->
                    each(
                        text(id.equals(ids.get(0)) ? "" : ", "),
                        a(code(id)).withHref("#" + Anchors.ofClaim(id))))));
  }
}
