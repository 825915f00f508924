package org.warraq.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the extensions say. */
final class ExtrasBuilder {
  @Nullable Boolean block;
  @Nullable Boolean explicit;
  @Nullable String duration;
  @Nullable String player;
  @Nullable String rating;
  @Nullable String mediaLicense;
  @Nullable String restriction;
  @Nullable Geo geo;
  @Nullable Double latitude;
  @Nullable Double longitude;
  @Nullable Chapters chapters;
  @Nullable Reply reply;
  Channel.@Nullable TextInput textInput;
  Channel.@Nullable Cloud cloud;
  private final Set<Media.Thumbnail> thumbnails = new LinkedHashSet<>();
  private final List<Media.Item> items = new ArrayList<>();
  private final Set<Media.Credit> credits = new LinkedHashSet<>();

  void thumbnail(Media.Thumbnail thumbnail) {
    if (!thumbnail.url().isEmpty() && thumbnails.size() < Limits.MAX_LIST) {
      thumbnails.add(thumbnail);
    }
  }

  void item(Media.Item item) {
    if (!item.url().isEmpty() && items.size() < Limits.MAX_LIST) {
      items.add(item);
    }
  }

  void credit(Media.Credit credit) {
    if (!credit.content().isEmpty() && credits.size() < Limits.MAX_LIST) {
      credits.add(credit);
    }
  }

  Extras build() {
    if (geo == null && latitude != null && longitude != null) {
      geo = new Geo("Point", List.of(new Geo.Position(longitude, latitude)));
    }
    Itunes itunes =
        new Itunes(
            Optional.ofNullable(block),
            Optional.ofNullable(explicit),
            Optional.ofNullable(duration));
    Media media =
        new Media(
            List.copyOf(thumbnails),
            items,
            List.copyOf(credits),
            Optional.ofNullable(player),
            Optional.ofNullable(rating),
            Optional.ofNullable(mediaLicense),
            Optional.ofNullable(restriction));
    return new Extras(
        itunes.isEmpty() ? Optional.empty() : Optional.of(itunes),
        media.isEmpty() ? Optional.empty() : Optional.of(media),
        Optional.ofNullable(geo),
        Optional.ofNullable(chapters),
        Optional.ofNullable(reply),
        Optional.ofNullable(textInput),
        Optional.ofNullable(cloud));
  }
}
