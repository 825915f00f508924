package org.warraq.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says at the desk that what was asked for is not there. */
@ControllerAdvice
class MissingPage {
  private final DeskPages pages;

  MissingPage(DeskPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(Missing.class)
  ResponseEntity<byte[]> missing(Frame frame) {
    return pages.message(HttpStatus.NOT_FOUND, frame, "missing");
  }
}
