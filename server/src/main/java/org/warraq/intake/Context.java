package org.warraq.intake;

import java.util.List;
import java.util.Optional;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Source;

/**
 * Under what an entry walks: its feed, its campaign's rules, its source's rights, the paper's
 * sections.
 */
record Context(CampaignFeed feed, Campaign campaign, Source source, List<Section> sections) {
  Optional<Section> defaultSection() {
    return campaign
        .defaultSectionId()
        .flatMap(id -> sections.stream().filter(section -> section.id() == id).findFirst());
  }
}
