package org.warraq.newsroom;

import java.util.List;

/**
 * What an entry can be recognised by, besides its text.
 *
 * @param addresses keys of the addresses that its feed gives its page, the main one first; none
 *     when other entries of the feed have them too
 * @param declared keys of addresses that its page gives itself or leads to (redirect, canonical,
 *     {@code og:url}): a template's mistake gives many pages one, so the text has to agree
 * @param ids aliases of the feed's id for it, when that is its own
 */
public record Marks(List<String> addresses, List<String> declared, List<Alias> ids) {
  public Marks {
    addresses = List.copyOf(addresses);
    declared = List.copyOf(declared);
    ids = List.copyOf(ids);
  }
}
