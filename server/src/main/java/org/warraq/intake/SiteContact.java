package org.warraq.intake;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.fetch.Contact;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;

/** Names the newspaper's home page, which says who publishes it and how to write to them. */
@Component
class SiteContact implements Contact {
  private final SiteStore sites;

  SiteContact(SiteStore sites) {
    this.sites = sites;
  }

  @Override
  public Optional<URI> page() {
    return sites.site().map(Site::address).map(address -> URI.create(address + "/"));
  }
}
