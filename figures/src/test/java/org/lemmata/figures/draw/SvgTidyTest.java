package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgTidyTest {

  @Test
  void whatAParentSaysIsNotSaidAgain() throws Exception {
    assertEquals(
        "<svg stroke=\"#ff0000\"><g stroke-width=\"2\"><path d=\"M1 2\"/></g></svg>",
        tidy(
            "<svg stroke='rgb(255,0,0)' fill='black' text-rendering='auto'>"
                + "<g stroke-width='2' stroke='rgb(255,0,0)' clip-path='none'>"
                + "<path stroke-width='2' stroke-linecap='butt' d='M1 2'/></g></svg>"));
  }

  @Test
  void whatDiffersFromAParentStays() throws Exception {
    String svg =
        "<svg fill=\"white\"><g fill=\"black\"><path d=\"M1 2\" fill=\"white\"/></g></svg>";
    assertEquals(svg, tidy(svg));
  }

  @Test
  void linesOfOneLookAreOnePath() throws Exception {
    String line = "<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\"";
    assertEquals(
        "<svg><path d=\"M1 2 L3 4 M1 2 L3 4\" stroke=\"red\"/><path d=\"M1 2 L3 4\"/><rect/>"
            + "<path d=\"M1 2 L3 4\"/></svg>",
        tidy(
            "<svg>"
                + (line + " stroke='red'/>").repeat(2)
                + line
                + "/><rect/>"
                + line
                + "/></svg>"));
  }

  @Test
  void linesThatShineThroughStayApart() throws Exception {
    String svg =
        "<svg stroke=\"red\" stroke-opacity=\"0.5\">" + "<line x1=\"1\"/>".repeat(2) + "</svg>";
    assertEquals(svg, tidy(svg));
  }

  @Test
  void whereNothingIsStrokedNothingSaysHow() throws Exception {
    assertEquals(
        "<svg stroke=\"red\"><g stroke=\"none\"><rect/></g>"
            + "<g stroke=\"none\" stroke-width=\"3\"><rect stroke=\"red\"/></g></svg>",
        tidy(
            "<svg stroke='red'><g stroke='none' stroke-width='3'><rect/></g>"
                + "<g stroke='none' stroke-width='3'><rect stroke='red'/></g></svg>"));
  }

  @Test
  void aGroupAloneInAGroupIsOneWithIt() throws Exception {
    assertEquals(
        "<svg><g transform=\"rotate(1) scale(2)\"><rect/></g></svg>",
        tidy("<svg><g transform='rotate(1)'><g transform='scale(2)'><rect/></g></g></svg>"));
  }

  private static String tidy(String svg) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    SvgTidy.tidy(root);
    return SvgText.of(root).strip();
  }
}
