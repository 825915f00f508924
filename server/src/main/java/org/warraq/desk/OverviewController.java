package org.warraq.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedHealth.Condition;
import org.warraq.campaign.FeedHealthStore;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.QueueStore;

/** The desk at a glance. */
@Controller
public class OverviewController {
  private static final int LATEST = 10;
  private static final int AILING = 5;

  private final QueueStore queue;
  private final DecisionLogStore decisions;
  private final FeedHealthStore health;
  private final CampaignStore campaigns;
  private final DeskPages pages;

  OverviewController(
      QueueStore queue,
      DecisionLogStore decisions,
      FeedHealthStore health,
      CampaignStore campaigns,
      DeskPages pages) {
    this.queue = queue;
    this.decisions = decisions;
    this.health = health;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  /**
   * The numbers on top of the page.
   *
   * @param publishedToday articles that became visible since midnight in the site's zone
   * @param waiting entries without a decision yet
   * @param ailing feeds that fail, are gone, or are silent longer than their habit
   */
  public record Figures(long publishedToday, long held, long waiting, long ailing) {}

  private long ailing() {
    Map<Condition, Long> counts = health.counts();
    return counts.getOrDefault(Condition.GONE, 0L)
        + counts.getOrDefault(Condition.FAILING, 0L)
        + counts.getOrDefault(Condition.SILENT, 0L);
  }

  @GetMapping("/desk")
  ResponseEntity<byte[]> overview(Frame frame) {
    Instant midnight =
        frame.now().atZone(frame.zone()).toLocalDate().atStartOfDay(frame.zone()).toInstant();
    Figures figures =
        new Figures(queue.publishedSince(midnight), frame.held(), decisions.waiting(), ailing());
    List<DecisionLogStore.Line> latest =
        decisions.latest(Optional.empty(), Optional.empty(), DecisionsController.NEWEST, LATEST);
    return pages.page(
        "overview",
        frame,
        Map.of(
            "figures",
            figures,
            "latest",
            latest,
            "ailing",
            health.ailing(AILING),
            "hasCampaigns",
            !campaigns.all().isEmpty()));
  }
}
