package org.warraq.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page, and what those see who are turned away. */
@Controller
class LoginController {
  private final DeskPages pages;

  LoginController(DeskPages pages) {
    this.pages = pages;
  }

  @GetMapping("/login")
  ResponseEntity<byte[]> login(Frame frame, @RequestParam Map<String, String> query) {
    if (frame.account().isPresent()) {
      return DeskPages.next("/desk");
    }
    Optional<String> notice =
        Stream.of("wrong", "locked", "left").filter(query::containsKey).findFirst();
    return pages.page("login", frame, Map.of("notice", notice));
  }

  /** A form without its token, or a page above one's role; also reached by POST. */
  @RequestMapping("/desk/refused")
  ResponseEntity<byte[]> refused(Frame frame) {
    return pages.message(HttpStatus.FORBIDDEN, frame, "refused");
  }

  /** Addresses of the desk that are no page; files, which have a dot, are looked up elsewhere. */
  @GetMapping({"/desk/{a:[^.]+}", "/desk/{a:[^.]+}/{*rest}"})
  ResponseEntity<byte[]> missing(Frame frame) {
    throw new Missing();
  }
}
