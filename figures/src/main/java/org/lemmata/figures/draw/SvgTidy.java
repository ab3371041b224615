package org.lemmata.figures.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Says the same drawing in fewer words: what an element has from its parents is not said again, and
 * lines of one look that follow each other are one path.
 */
final class SvgTidy {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String DASHES = "stroke-dasharray";

  /** What elements have from their parents, with the values at the top. */
  private static final Map<String, String> INHERITED =
      Map.ofEntries(
          Map.entry("fill", "black"),
          Map.entry("fill-opacity", "1"),
          Map.entry("fill-rule", "nonzero"),
          Map.entry("stroke", "none"),
          Map.entry("stroke-width", "1"),
          Map.entry("stroke-linecap", "butt"),
          Map.entry("stroke-linejoin", "miter"),
          Map.entry("stroke-miterlimit", "4"),
          Map.entry(DASHES, "none"),
          Map.entry("stroke-dashoffset", "0"),
          Map.entry("stroke-opacity", "1"),
          Map.entry("shape-rendering", "auto"),
          Map.entry("image-rendering", "auto"));

  /** Of text, of which there is none, and of spaces of colour, of which there is one. */
  private static final Set<String> IDLE =
      Set.of(
          "text-rendering",
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "color-interpolation",
          "color-rendering");

  /** How lines are drawn, where there are any. */
  private static final Set<String> STROKE =
      Set.of(
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          DASHES,
          "stroke-dashoffset",
          "stroke-opacity");

  private static final Set<String> PLACE = Set.of("x1", "y1", "x2", "y2");

  private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private SvgTidy() {}

  /** Changes a drawing. */
  static void tidy(Element root) {
    tidy(root, INHERITED);
  }

  private static void tidy(Element element, Map<String, String> above) {
    Map<String, String> here = new HashMap<>(above);
    attributes(element)
        .forEach(
            (name, written) -> {
              String value = colour(written);
              boolean same = value.equals(above.get(name));
              if (same
                  || IDLE.contains(name)
                  || (name.equals("clip-path") && value.equals("none"))) {
                element.removeAttributeNS(null, name);
              } else if (!value.equals(written)) {
                element.setAttributeNS(null, name, value);
              }
              if (INHERITED.containsKey(name)) {
                here.put(name, value);
              }
            });
    if (here.get("stroke").equals("none") && !strokesWithin(element)) {
      STROKE.forEach(name -> element.removeAttributeNS(null, name));
    }
    for (Element child : children(element)) {
      tidy(child, here);
    }
    if (here.get("stroke-opacity").equals("1")) {
      joinLines(element);
    }
    adopt(element);
  }

  private static boolean strokesWithin(Element element) {
    return children(element).stream()
        .anyMatch(child -> child.hasAttributeNS(null, "stroke") || strokesWithin(child));
  }

  private static String colour(String value) {
    Matcher rgb = COLOUR.matcher(value);
    return rgb.matches()
        ? String.format(
            "#%02x%02x%02x",
            Integer.parseInt(rgb.group(1)),
            Integer.parseInt(rgb.group(2)),
            Integer.parseInt(rgb.group(3)))
        : value;
  }

  private static void joinLines(Element parent) {
    Element path = null;
    Map<String, String> look = Map.of();
    for (Element child : children(parent)) {
      Map<String, String> own = attributes(child);
      if (!child.getTagName().equals("line") || own.containsKey("stroke-opacity")) {
        path = null;
        continue;
      }
      String line =
          "M" + own.get("x1") + " " + own.get("y1") + " L" + own.get("x2") + " " + own.get("y2");
      own.keySet().removeAll(PLACE);
      if (path == null || !own.equals(look)) {
        path = parent.getOwnerDocument().createElementNS(SVG, "path");
        for (Map.Entry<String, String> attribute : own.entrySet()) {
          path.setAttributeNS(null, attribute.getKey(), attribute.getValue());
        }
        path.setAttributeNS(null, "d", line);
        parent.replaceChild(path, child);
        look = own;
      } else {
        path.setAttributeNS(null, "d", path.getAttributeNS(null, "d") + " " + line);
        parent.removeChild(child);
      }
    }
  }

  /** A group within a group is one group. */
  private static void adopt(Element element) {
    List<Element> children = children(element);
    if (!element.getTagName().equals("g")
        || children.size() != 1
        || !children.get(0).getTagName().equals("g")
        || !attributes(children.get(0)).keySet().equals(Set.of("transform"))) {
      return;
    }
    Element only = children.get(0);
    String transform =
        element.getAttributeNS(null, "transform") + " " + only.getAttributeNS(null, "transform");
    element.setAttributeNS(null, "transform", transform.strip());
    while (only.getFirstChild() != null) {
      element.insertBefore(only.getFirstChild(), only);
    }
    element.removeChild(only);
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element found) {
        children.add(found);
      }
    }
    return children;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
    }
    return attributes;
  }
}
