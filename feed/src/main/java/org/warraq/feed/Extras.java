package org.warraq.feed;

import java.util.Optional;

/** What the extensions of the formats say. */
public record Extras(
    Optional<Itunes> itunes,
    Optional<Media> media,
    Optional<Geo> geo,
    Optional<Chapters> chapters,
    Optional<Reply> inReplyTo,
    Optional<Channel.TextInput> textInput,
    Optional<Channel.Cloud> cloud) {}
