package org.warraq.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves pictures. A picture's address says its content, so that it never changes. */
@Controller
class MediaController {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{2,3}\\.jpg");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PictureFiles files;

  MediaController(PictureFiles files) {
    this.files = files;
  }

  @GetMapping("/media/{hash}/{size}")
  ResponseEntity<Resource> picture(@PathVariable String hash, @PathVariable String size) {
    if (!HASH.matcher(hash).matches() || !SIZE.matcher(size).matches()) {
      return ResponseEntity.notFound().build();
    }
    int width = Integer.parseInt(size.substring(0, size.indexOf('.')));
    Path file = files.file(hash, width);
    if (!Files.isRegularFile(file)) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(FOR_EVER)
        .eTag("\"" + hash + "-" + width + "\"")
        .body(new FileSystemResource(file));
  }
}
