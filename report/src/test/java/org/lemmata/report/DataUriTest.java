package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataUriTest {

  private static final String XLINK = " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  @Test
  void aDrawingIsShorterThanItsFile() {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + XLINK
            + "><title>100% of it's</title><desc>a\nb</desc><defs><path id=\"a-fig-0\" d=\"M1 2\"/>"
            + "</defs><g clip-path=\"url(#a-fig-clip)\"><use xlink:href=\"#a-fig-0\"/></g></svg>\n";
    String uri = DataUri.svg(svg, "a-fig-");
    assertTrue(uri.length() < svg.length());
    assertEquals(
        "<svg xmlns='http://www.w3.org/2000/svg'><defs><path id='0' d='M1 2'/></defs>"
            + "<g clip-path='url(#clip)'><use href='#0'/></g></svg>",
        decoded(uri, "data:image/svg+xml;charset=utf-8,"));
  }

  @Test
  void quotesAndPicturesWithinADrawingStay() {
    String svg = "<svg" + XLINK + "><image xlink:href=\"data:a,b\" id=\"it's\"/></svg>";
    assertEquals(svg, decoded(DataUri.svg(svg, "x-"), "data:image/svg+xml;charset=utf-8,"));
  }

  @Test
  void aTableComesBackAsItWas() {
    String table = "a,\"b#\",σ²\n1,50%,x y\n2,+,z";
    assertEquals(table, decoded(DataUri.csv(table), "data:text/csv;charset=utf-8,"));
  }

  private static String decoded(String uri, String start) {
    assertTrue(uri.startsWith(start), uri);
    String data = uri.substring(start.length());
    assertEquals(data, data.replaceAll("[#\"\n]", ""));
    return URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
