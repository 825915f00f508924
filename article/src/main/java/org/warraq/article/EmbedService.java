package org.warraq.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Services whose posts and films pages show inside a text, with the addresses under which their
 * frames ask for one and the address under which a person reads or watches the same. A readable
 * address is put together of what was recognised, so that nothing else of a page comes into it.
 */
enum EmbedService {
  YOUTUBE(
      "YouTube",
      form(
          "YT/embed/videoseries\\?(?:[^#]*&)?list=([\\w-]{10,60})END",
          "https://www.youtube.com/playlist?list=$1"),
      form(
          "YT/(?:embed|e|v|shorts|live)/(?!videoseries|live_stream)([\\w-]{11})END",
          "https://www.youtube.com/watch?v=$1"),
      form("YT/watch\\?(?:[^#]*&)?v=([\\w-]{11})END", "https://www.youtube.com/watch?v=$1"),
      form("youtu\\.be/([\\w-]{11})END", "https://www.youtube.com/watch?v=$1")),
  X(
      "X",
      form(
          "(?:(?:www|m|mobile)\\.)?(?:twitter|x)\\.com/(\\w{1,20})/status(?:es)?/(\\d{1,25})END",
          "https://x.com/$1/status/$2"),
      form(
          "platform\\.(?:twitter|x)\\.com/embed/\\w+\\.html\\?(?:[^#]*&)?id=(\\d{1,25})END",
          "https://x.com/i/status/$1")),
  FACEBOOK(
      "Facebook",
      // The frame of a plugin carries the post's address.
      form("FB/(?:v[\\d.]+/)?plugins/(?:post|video)\\.php\\?(?:[^#]*&)?href=([^&#]+)", "$INNER"),
      form("FB/(watch/?\\?v=\\d{5,25})END", "https://www.facebook.com/$1"),
      form("FB/(video\\.php\\?v=\\d{5,25})END", "https://www.facebook.com/$1"),
      form("FB/(photo(?:\\.php|/)?\\?fbid=\\d{5,25})END", "https://www.facebook.com/$1"),
      form(
          "FB/(permalink\\.php\\?story_fbid=\\w{5,80}&id=\\d{1,25})END",
          "https://www.facebook.com/$1"),
      form("FB/(reel/\\d{5,25}|share/[vpr]/\\w{5,40})END", "https://www.facebook.com/$1"),
      form(
          "FB/([\\w.%-]{1,200}/(?:posts|videos|photos)/[\\w.%/-]{1,300})END",
          "https://www.facebook.com/$1"),
      form("fb\\.watch/([\\w-]{5,40})END", "https://fb.watch/$1/")),
  INSTAGRAM(
      "Instagram",
      form(
          "(?:www\\.)?instagram\\.com/(?:[\\w.]{1,40}/)?(p|reel|reels|tv)/([\\w-]{5,60})END",
          "https://www.instagram.com/$1/$2/")),
  TIKTOK(
      "TikTok",
      form(
          "(?:(?:www|m)\\.)?tiktok\\.com/(@[\\w.]{1,60})/(video|photo)/(\\d{5,25})END",
          "https://www.tiktok.com/$1/$2/$3"),
      form(
          "(?:www\\.)?tiktok\\.com/(?:embed|embed/v2|embed/v3|player/v1)/(\\d{5,25})END",
          "https://www.tiktok.com/embed/v2/$1")),
  TELEGRAM(
      "Telegram",
      form(
          "(?:www\\.)?(?:t|telegram)\\.me/(?:s/)?(\\w{3,40})/(\\d{1,12})END",
          "https://t.me/$1/$2")),
  VIMEO(
      "Vimeo",
      form("(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{5,15})END", "https://vimeo.com/$1")),
  DAILYMOTION(
      "Dailymotion",
      form(
          "(?:www\\.)?dailymotion\\.com/(?:embed/)?video/(\\w{5,30})END",
          "https://www.dailymotion.com/video/$1"),
      form(
          "geo\\.dailymotion\\.com/player(?:/\\w+)?\\.html\\?(?:[^#]*&)?video=(\\w{5,30})END",
          "https://www.dailymotion.com/video/$1")),
  SOUNDCLOUD(
      "SoundCloud",
      form("w\\.soundcloud\\.com/player/?\\?(?:[^#]*&)?url=([^&#]+)", "$INNER"),
      form(
          "(?:www\\.|m\\.)?soundcloud\\.com/([\\w-]{1,60}/[\\w/-]{1,200})END",
          "https://soundcloud.com/$1")),
  SPOTIFY(
      "Spotify",
      form(
          "open\\.spotify\\.com/(?:embed/)?(track|album|playlist|episode|show|artist)/(\\w{10,40})END",
          "https://open.spotify.com/$1/$2"));

  private static final String INNER = "$INNER";

  /** An address form and what stands for it; {@code $1} is the first recognised part. */
  private record Form(Pattern address, String readable) {}

  private final String readableName;
  private final List<Form> forms;

  EmbedService(String readableName, Form... forms) {
    this.readableName = readableName;
    this.forms = Arrays.asList(forms);
  }

  /** What people call it. */
  String readableName() {
    return readableName;
  }

  /** A post or film and the service that has it. */
  record Place(EmbedService service, String address) {}

  /** The post or film at an address that a page gives, if it is one of these services'. */
  static Optional<Place> of(String base, String link) {
    String absolute = link.startsWith("//") ? "https:" + link : link;
    return Links.web(base, absolute).flatMap(EmbedService::read);
  }

  private static Optional<Place> read(String url) {
    String host = Metadata.host(url);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String rest = url.substring(url.indexOf("://") + 3 + host.length());
    for (EmbedService service : values()) {
      for (Form form : service.forms) {
        Matcher matcher = form.address.matcher(host + rest);
        if (!matcher.lookingAt()) {
          continue;
        }
        if (!form.readable.equals(INNER)) {
          return Optional.of(new Place(service, filled(form.readable, matcher)));
        }
        String inner = decoded(matcher.group(1));
        // Once is enough: a frame's address in a frame's address is a game.
        return inner.contains("plugins/") || inner.contains("/player")
            ? Optional.empty()
            : Links.web("", inner)
                .flatMap(EmbedService::read)
                .filter(place -> place.service == service);
      }
    }
    return Optional.empty();
  }

  private static String filled(String readable, MatchResult match) {
    String out = readable;
    for (int i = 1; i <= match.groupCount(); i++) {
      out = out.replace("$" + i, match.group(i));
    }
    return out;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static Form form(String address, String readable) {
    return new Form(
        Pattern.compile(
            address
                .replace("YT", "(?:(?:www|m)\\.)?youtube(?:-nocookie)?\\.com")
                .replace("FB", "(?:[a-z-]{1,12}\\.)?facebook\\.com")
                .replace("END", "(?=[/?&#]|$)")),
        readable);
  }
}
