package org.warraq.feed;

import java.util.Optional;

/** What an entry answers to ({@code thr:in-reply-to}, RFC 4685). */
public record Reply(
    Optional<String> ref, Optional<String> href, Optional<String> type, Optional<String> source) {}
