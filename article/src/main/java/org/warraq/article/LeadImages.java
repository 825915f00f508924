package org.warraq.article;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the picture that stands for the article and finds the words that belong to it. */
final class LeadImages {
  private static final Pattern SIZE = Pattern.compile("-\\d{2,4}x\\d{2,4}(?=\\.)|@2x");

  /** So many blocks above the text a picture may stand. */
  private static final int REACH = 15;

  private LeadImages() {}

  static Optional<LeadImage> choose(PageWalk walk, Metadata metadata, Box container) {
    Picture first = null;
    Picture declared = null;
    String wanted = metadata.image().map(LeadImages::fileName).orElse("");
    for (Picture picture : walk.pictures) {
      String address = Pictures.raw(picture.element());
      if (address.isEmpty()) {
        continue;
      }
      if (declared == null && !wanted.isEmpty() && fileName(address).equals(wanted)) {
        declared = picture;
      }
      boolean near =
          picture.position() >= container.first - REACH && picture.position() <= container.end;
      if (first == null
          && near
          && !picture.isFlagged()
          && !Metadata.isLogo(address)
          && !FigureWriter.isSmall(picture.element())) {
        first = picture;
      }
    }
    if (metadata.image().isPresent()) {
      return Optional.of(
          image(
              metadata.image().get(),
              declared == null
                  ? new Caption("", Optional.empty())
                  : Captions.parted(declared, walk.blocks)));
    }
    if (first == null) {
      return Optional.empty();
    }
    Map<String, String> sources = Pictures.sources(first.element(), first.element().baseUri());
    return Optional.of(image(sources.getOrDefault("src", ""), Captions.parted(first, walk.blocks)));
  }

  private static LeadImage image(String url, Caption caption) {
    return new LeadImage(
        url, Optional.of(caption.whole()).filter(c -> !c.isEmpty()), caption.maker());
  }

  /** The name without the size that content systems add to it ({@code -1024x768}). */
  private static String fileName(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('x') < 0 ? name : SIZE.matcher(name).replaceAll("");
  }
}
