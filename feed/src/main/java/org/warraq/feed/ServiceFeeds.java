package org.warraq.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Addresses of the feeds of services that do not name them, or not on every page. */
final class ServiceFeeds {
  private static final String YOUTUBE = "https://www.youtube.com/feeds/videos.xml?";

  /** A channel's page names it in its scripts when it has lost its elements to a consent page. */
  private static final Pattern CHANNEL_IN_SCRIPT =
      Pattern.compile("\"(?:externalId|channelId)\"\\s*:\\s*\"(UC[\\w-]{22})\"");

  private ServiceFeeds() {}

  static List<String> of(Document document, URI page) {
    String host = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(Locale.ROOT);
    String path = Optional.ofNullable(page.getRawPath()).orElse("");
    List<String> found = new ArrayList<>();
    if (host.equals("youtube.com") || host.endsWith(".youtube.com")) {
      youtube(document, page, path, found);
    } else if (isBlogger(document, host)) {
      blogger(path, found);
    }
    return found.stream().map(address -> Urls.resolve(page.toString(), address)).toList();
  }

  /** A channel's feed has the channel's id in its address, a playlist's feed the playlist's. */
  private static void youtube(Document document, URI page, String path, List<String> found) {
    String channel = after(path, "/channel/");
    Element meta = document.selectFirst("meta[itemprop=channelId], meta[itemprop=identifier]");
    if (channel.isEmpty() && meta != null) {
      channel = meta.attr("content").strip();
    }
    Element canonical = document.selectFirst("link[rel=canonical][href*=/channel/]");
    if (channel.isEmpty() && canonical != null) {
      channel = canonical.attr("href").replaceFirst(".*/channel/", "").split("[/?#]", 2)[0];
    }
    Matcher inScript = CHANNEL_IN_SCRIPT.matcher(channel.isEmpty() ? document.html() : "");
    if (channel.isEmpty() && inScript.find()) {
      channel = inScript.group(1);
    }
    String user = after(path, "/user/");
    if (channel.startsWith("UC")) {
      found.add(YOUTUBE + "channel_id=" + channel);
    } else if (!user.isEmpty()) {
      found.add(YOUTUBE + "user=" + user);
    }
    String query = Optional.ofNullable(page.getRawQuery()).orElse("");
    for (String parameter : query.split("&")) {
      if (parameter.startsWith("list=")) {
        found.add(YOUTUBE + "playlist_id=" + parameter.substring(5));
      }
    }
  }

  private static boolean isBlogger(Document document, String host) {
    Element generator = document.selectFirst("meta[name=generator]");
    return host.endsWith(".blogspot.com")
        || (generator != null && generator.attr("content").strip().equalsIgnoreCase("blogger"));
  }

  private static void blogger(String path, List<String> found) {
    String label = after(path, "/search/label/");
    if (!label.isEmpty()) {
      found.add("/feeds/posts/default/-/" + label);
    }
    found.add("/feeds/posts/default");
  }

  private static String after(String path, String start) {
    return path.startsWith(start) ? path.substring(start.length()).split("/", 2)[0] : "";
  }
}
