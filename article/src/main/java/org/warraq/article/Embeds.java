package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Recognises posts and films of other services in a page: frames, the quotations that a service's
 * script would turn into frames, the custom elements of fast pages, and the boxes of editors.
 */
final class Embeds {
  /** Elements that show something of another service and hold no text of this one. */
  static final Set<String> FRAMES =
      Set.of(
          "iframe",
          "embed",
          "object",
          "oembed",
          "lite-youtube",
          "youtube-video",
          "amp-iframe",
          "amp-youtube",
          "amp-twitter",
          "amp-facebook",
          "amp-instagram",
          "amp-tiktok",
          "amp-vimeo",
          "amp-dailymotion",
          "amp-soundcloud");

  /** Attributes with an address, by frequency; scripts of slow frames keep it in one of theirs. */
  private static final List<String> ADDRESSES =
      List.of(
          "src",
          "data-src",
          "data-lazy-src",
          "data-litespeed-src",
          "data-original",
          "data-url",
          "url",
          "data",
          "data-href",
          "data-oembed-url",
          "cite",
          "data-instgrm-permalink");

  /** Attributes with a service's own number for the post or film. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "lite-youtube videoid", "https://youtu.be/",
          "amp-youtube data-videoid", "https://youtu.be/",
          "amp-twitter data-tweetid", "https://x.com/i/status/",
          "amp-instagram data-shortcode", "https://www.instagram.com/p/",
          "amp-vimeo data-videoid", "https://vimeo.com/",
          "amp-dailymotion data-videoid", "https://www.dailymotion.com/video/",
          "script data-telegram-post", "https://t.me/");

  /** Names that the services' own instructions give to the boxes of their posts. */
  private static final List<String> NAMES =
      List.of(
          "twitter-tweet",
          "twitter-video",
          "instagram-media",
          "tiktok-embed",
          "fb-post",
          "fb-video",
          "wp-block-embed",
          "telegram-post");

  /** What players say of themselves. */
  private static final List<String> EMPTY_TITLES =
      List.of("video player", "embedded", "embed", "iframe", "youtube video", "facebook post");

  private Embeds() {}

  /** Whether a class is one of those that a service gives to the box of a post. */
  static boolean saysEmbed(String classes) {
    for (String name : NAMES) {
      if (classes.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is worth looking closer; most elements are told by their name. */
  static boolean mayShow(Element element, String name) {
    return switch (name) {
      case "blockquote", "figure" ->
          // What is in a card already has been looked at.
          !element.className().equals(Embed.CLASS)
              && !(element.parent() instanceof Element around
                  && around.className().equals(Embed.CLASS));
      case "div" -> saysEmbed(element.className()) || element.hasAttr("data-oembed-url");
      case "script" -> element.hasAttr("data-telegram-post");
      default -> FRAMES.contains(name);
    };
  }

  /** What an element shows, with the caption of the figure around it, if any. */
  static Optional<Embed> of(Element element, @Nullable Element figure, String base) {
    String name = element.normalName();
    if (FRAMES.contains(name) || name.equals("script")) {
      return address(element, base)
          .map(place -> new Embed(place, frameTitle(element, figure), List.of()));
    }
    return switch (name) {
      case "blockquote" -> quotation(element, element, figure, base);
      case "div", "figure" -> box(element, base);
      default -> Optional.empty();
    };
  }

  private static Optional<EmbedService.Place> address(Element element, String base) {
    for (String attribute : ADDRESSES) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        Optional<EmbedService.Place> place = EmbedService.of(base, value);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    String prefix = element.normalName() + ' ';
    for (Map.Entry<String, String> number : NUMBERS.entrySet()) {
      if (number.getKey().startsWith(prefix)) {
        String value = element.attr(number.getKey().substring(prefix.length())).strip();
        if (!value.isEmpty()) {
          return EmbedService.of(base, number.getValue() + value);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> frameTitle(Element element, @Nullable Element figure) {
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    if (caption != null && caption.hasText()) {
      return Optional.of(caption.text());
    }
    for (String attribute : List.of("title", "playlabel", "aria-label", "data-title", "alt")) {
      String title = element.attr(attribute).strip();
      String lower = title.toLowerCase(Locale.ROOT);
      if (!title.isEmpty() && EMPTY_TITLES.stream().noneMatch(lower::contains)) {
        return Optional.of(title);
      }
    }
    return Optional.empty();
  }

  /** The box of an editor: around a frame, a quotation or the bare address. */
  private static Optional<Embed> box(Element box, String base) {
    Optional<EmbedService.Place> own = address(box, base);
    Element figure = box.nameIs("figure") ? box : null;
    Element quotation = first(box, "blockquote");
    if (quotation != null) {
      Optional<Embed> embed = quotation(quotation, box, figure, base);
      if (embed.isPresent()) {
        return embed;
      }
    }
    if (own.isPresent()) {
      return own.map(place -> new Embed(place, frameTitle(box, figure), List.of()));
    }
    if (figure != null && first(box, "img") != null) {
      return Optional.empty();
    }
    for (Element inner : box.getAllElements()) {
      if (inner != box && FRAMES.contains(inner.normalName())) {
        Optional<Embed> embed = of(inner, figure, base);
        if (embed.isPresent()) {
          return embed;
        }
      }
    }
    String line = saysEmbed(box.className()) ? box.text() : "";
    int end = line.indexOf(' ');
    return EmbedService.of("", end < 0 ? line : line.substring(0, end))
        .map(place -> new Embed(place, frameTitle(box, figure), List.of()));
  }

  private static @Nullable Element first(Element box, String name) {
    return box.getElementsByTag(name).first();
  }

  /**
   * A quotation of a post. Its address stands in an attribute, or in the last link, which is its
   * date.
   */
  private static Optional<Embed> quotation(
      Element quotation, Element marked, @Nullable Element figure, String base) {
    Optional<EmbedService.Place> place = address(quotation, base);
    boolean named = saysEmbed(quotation.className()) || saysEmbed(marked.className());
    if (place.isEmpty() && marked != quotation) {
      place = address(marked, base);
    }
    if (place.isEmpty()) {
      List<Element> links = quotation.getElementsByTag("a");
      if (!links.isEmpty() && (named || endsWith(quotation, links.getLast()))) {
        place = EmbedService.of(base, links.getLast().attr("href"));
        for (int i = 0; i < links.size() && named && place.isEmpty(); i++) {
          place = EmbedService.of(base, links.get(i).attr("href"));
        }
      }
    }
    if (place.isEmpty()) {
      return Optional.empty();
    }
    List<Embed.Line> lines = new ArrayList<>();
    for (Element paragraph : quotation.getElementsByTag("p")) {
      if (!isLink(paragraph)) {
        lines.add(new Embed.Line(paragraph.text(), paragraph.attr("dir"), paragraph.attr("lang")));
      }
    }
    return Optional.of(new Embed(place.get(), author(quotation, figure), lines));
  }

  private static boolean isPost(Element link) {
    return EmbedService.of(link.baseUri(), link.attr("href")).isPresent();
  }

  private static boolean isLink(Element paragraph) {
    int linked = 0;
    for (Element link : paragraph.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return linked * 10 > paragraph.text().length() * 8;
  }

  private static boolean endsWith(Element quotation, Element link) {
    String text = quotation.text();
    return link.hasText() && text.length() > link.text().length() && text.endsWith(link.text());
  }

  /** Who wrote it: the line behind the post's own words, without its date. */
  private static Optional<String> author(Element quotation, @Nullable Element figure) {
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    if (caption != null && caption.hasText()) {
      return Optional.of(caption.text());
    }
    StringBuilder line = new StringBuilder();
    for (Node node : quotation.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(text.text());
      }
    }
    String author = line.toString().replaceAll("^[\\s—–-]+|[\\s—–-]+$", "");
    for (Element link : quotation.getElementsByTag("a")) {
      boolean profile = link.text().startsWith("@") || !author.contains("@");
      if (profile && link.closest("p") == null && link.hasText() && !isPost(link)) {
        return Optional.of(link.text());
      }
    }
    if (author.length() > 2) {
      return Optional.of(author);
    }
    Element shared = quotation.getElementsByTag("p").last();
    return shared != null && isLink(shared) && shared.hasText()
        ? Optional.of(shared.text())
        : Optional.empty();
  }
}
