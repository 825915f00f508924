package org.warraq.article;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the picture that stands for the article and finds the words that belong to it. */
final class LeadImages {
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:©|\\(c\\)|photo(?:graph)?(?: by| credit)?\\s*:|credit\\s*:|crédit photo\\s*:|صورة\\s*:|تصوير\\s*:|المصدر\\s*:)\\s*(.{2,80})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
              metadata.image().get(), declared == null ? "" : Captions.of(declared, walk.blocks)));
    }
    if (first == null) {
      return Optional.empty();
    }
    Map<String, String> sources = Pictures.sources(first.element(), first.element().baseUri());
    return Optional.of(image(sources.getOrDefault("src", ""), Captions.of(first, walk.blocks)));
  }

  private static LeadImage image(String url, String caption) {
    Matcher credit = CREDIT.matcher(caption);
    return new LeadImage(
        url,
        Optional.of(caption).filter(c -> !c.isEmpty()),
        credit.find() ? Optional.of(credit.group(1).strip()) : Optional.empty());
  }

  /** The name without the size that content systems add to it ({@code -1024x768}). */
  private static String fileName(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('x') < 0 ? name : SIZE.matcher(name).replaceAll("");
  }
}
