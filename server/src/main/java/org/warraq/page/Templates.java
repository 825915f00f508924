package org.warraq.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The compiled templates of {@code src/main/jte}. Their escaping knows the context in which a value
 * stands.
 */
@Component
public class Templates {
  private final TemplateEngine engine;

  Templates() {
    engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    engine.setTrimControlStructures(true);
  }

  /**
   * Renders a template to UTF-8.
   *
   * @param name its path below {@code src/main/jte}, with {@code .jte}
   * @param parameters the template's parameters by name
   */
  public byte[] render(String name, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name, parameters, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
