package org.lemmata.report;

import org.lemmata.study.table.Provenance;

/** Where a page finds its drawings and tables. */
interface PageShelf {

  /** The address of a drawing. */
  String picture(Plate plate);

  /**
   * The address of a table.
   *
   * @param csv its content
   */
  String table(Provenance table, String csv);

  /** Everything within the page. */
  PageShelf WITHIN =
      new PageShelf() {
        @Override
        public String picture(Plate plate) {
          return DataUri.svg(plate.svg(), plate.figure().id().replace('.', '-') + "-");
        }

        @Override
        public String table(Provenance table, String csv) {
          return DataUri.csv(csv);
        }
      };

  /** Files beside the page. */
  PageShelf BESIDE =
      new PageShelf() {
        @Override
        public String picture(Plate plate) {
          return "figures/" + plate.figure().id() + ".svg";
        }

        @Override
        public String table(Provenance table, String csv) {
          return "tables/" + table.study() + "." + table.contentHash().substring(0, 12) + ".csv";
        }
      };
}
