package org.warraq.press;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A strict reading of XML, from the bytes alone. */
final class Xml {
  private Xml() {}

  static Document parse(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  static List<Element> all(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** The text of the first element of that name inside another. */
  static String text(Element inside, String name) {
    return inside.getElementsByTagName(name).item(0).getTextContent();
  }

  static List<String> texts(Element inside, String name) {
    var nodes = inside.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
