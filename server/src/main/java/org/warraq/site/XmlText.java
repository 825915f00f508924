package org.warraq.site;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document into memory, without the characters that XML cannot carry. */
final class XmlText {
  private final XMLStreamWriter xml;
  private final StringWriter out = new StringWriter();

  /** What a document consists of. */
  @FunctionalInterface
  interface Body {
    void write(XmlText xml) throws XMLStreamException;
  }

  private XmlText() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
  }

  static byte[] document(Body body) {
    try {
      XmlText text = new XmlText();
      text.xml.writeStartDocument("UTF-8", "1.0");
      body.write(text);
      text.xml.writeEndDocument();
      text.xml.flush();
      return text.out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A document could not be written into memory", e);
    }
  }

  void namespace(String prefix, String uri) throws XMLStreamException {
    if (prefix.isEmpty()) {
      xml.writeDefaultNamespace(uri);
    } else {
      xml.writeNamespace(prefix, uri);
    }
  }

  /** An element with its prefix, as {@code media:content}, and attributes in pairs. */
  void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  void element(String name, String text, String... attributes) throws XMLStreamException {
    start(name, attributes);
    xml.writeCharacters(legal(text));
    end();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** Without the characters that XML 1.0 (2.2) cannot carry at all. */
  static String legal(String text) {
    return text.codePoints().allMatch(XmlText::isLegal)
        ? text
        : text.codePoints()
            .filter(XmlText::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
