package org.warraq.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.warraq.newsroom.PictureShape;

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
    return file(hash, size)
        .filter(Files::isRegularFile)
        .map(file ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(FOR_EVER)
                .eTag("\"" + hash + "-" + size.substring(0, size.indexOf('.')) + "\"")
                .<Resource>body(new FileSystemResource(file)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Path> file(String hash, String size) {
    if (!HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    Optional<PictureShape> shape = PictureShape.ofFile(size);
    if (shape.isPresent()) {
      return files.shaped(hash, shape.get());
    }
    return SIZE.matcher(size).matches()
        ? Optional.of(files.file(hash, Integer.parseInt(size.substring(0, size.indexOf('.')))))
        : Optional.empty();
  }
}
