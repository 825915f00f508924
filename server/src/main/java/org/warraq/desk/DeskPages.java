package org.warraq.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.warraq.page.Templates;

/** Answers of the desk: a page, or the way to the next one. */
@Component
class DeskPages {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Templates templates;

  DeskPages(Templates templates) {
    this.templates = templates;
  }

  /** The page of this template of the desk. */
  ResponseEntity<byte[]> page(String template, Frame frame, Map<String, Object> matter) {
    return page(HttpStatus.OK, template, frame, matter);
  }

  /** The same form again, with what is wrong with it. */
  ResponseEntity<byte[]> again(String template, Frame frame, Map<String, Object> matter) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, template, frame, matter);
  }

  ResponseEntity<byte[]> page(
      HttpStatus status, String template, Frame frame, Map<String, Object> matter) {
    Map<String, Object> parameters = new HashMap<>(matter);
    parameters.put("frame", frame);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(templates.render("desk/" + template + ".jte", parameters));
  }

  ResponseEntity<byte[]> message(HttpStatus status, Frame frame, String what) {
    return page(status, "message", frame, Map.of("what", what));
  }

  /**
   * After a step that changed something: the browser gets the next page, and a reload is harmless.
   */
  static ResponseEntity<byte[]> next(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
