package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Papers;
import org.lemmata.toy.ToyPaper;

/** The names that a built program keeps are those of its papers. */
class CatalogueTest {

  @Test
  void itsTextIsReadBackAsItWas() {
    for (Papers papers : List.of(Papers.load(), new Papers(List.of(new ToyPaper())))) {
      Catalogue catalogue = Catalogue.of(papers);
      assertFalse(catalogue.papers().isEmpty());
      assertEquals(catalogue, Catalogue.read(catalogue.text()));
    }
    assertEquals(new Catalogue(List.of()), Catalogue.read(""));
  }

  @Test
  void ofAPaperItHasAllNamesInTheirOrder() {
    Catalogue.Contents toy = Catalogue.of(new Papers(List.of(new ToyPaper()))).papers().get(0);
    assertEquals("toy", toy.id());
    assertEquals("Ada, Bea, TOY 2020, arXiv 2001.00001", toy.citation());
    assertEquals(Names.ids(new ToyPaper().studies(), study -> study.id()), ids(toy.studies()));
    assertEquals(
        Names.ids(Papers.claimsOf(new ToyPaper()), claim -> claim.id()), ids(toy.claims()));
    assertEquals(Names.ids(new ToyPaper().figures(), figure -> figure.id()), ids(toy.figures()));
  }

  private static List<String> ids(List<Catalogue.Item> items) {
    return items.stream().map(Catalogue.Item::id).toList();
  }
}
