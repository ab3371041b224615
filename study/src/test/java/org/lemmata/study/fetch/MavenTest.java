package org.lemmata.study.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MavenTest {

  @Test
  void theReasonIsTheFirstErrorThatMavenNames() {
    String esc = "\u001b[0m";
    assertEquals(
        "Cannot access it in offline mode",
        Maven.reason(
            "x\n[ERROR] \n%s%s[ERROR] Cannot access it in offline mode -> [Help 1]\n[ERROR] More\n"
                .formatted(esc, esc)));
    assertEquals("Maven failed and gave no reason", Maven.reason("x\n"));
  }
}
