package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.intake.Decision.Verdict;
import org.warraq.intake.DecisionLogStore;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;

/** Why is this article here, and why is that one not. */
@Controller
public class DecisionsController {
  /** Later than every decision. */
  static final Instant NEWEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private static final int PAGE = 50;

  private final DecisionLogStore decisions;
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final AuditStore audit;
  private final DeskPages pages;

  DecisionsController(
      DecisionLogStore decisions,
      CampaignStore campaigns,
      FeedStore feeds,
      AuditStore audit,
      DeskPages pages) {
    this.decisions = decisions;
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.audit = audit;
    this.pages = pages;
  }

  /**
   * What a page of the log is limited to.
   *
   * @param older the rest of the address of the next page; empty on the last one
   */
  public record Selection(
      Optional<Verdict> verdict, Optional<Long> feedId, Optional<String> older) {}

  @GetMapping("/desk/decisions")
  ResponseEntity<byte[]> log(
      Frame frame,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String feed,
      @RequestParam(defaultValue = "") String before) {
    Optional<Verdict> chosen =
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(verdict)).findFirst();
    Optional<Long> feedId = Numbers.id(feed);
    Instant start = Numbers.id(before).map(Instant::ofEpochMilli).orElse(NEWEST);
    List<DecisionLogStore.Line> lines = decisions.latest(feedId, chosen, start, PAGE + 1);
    boolean more = lines.size() > PAGE;
    List<DecisionLogStore.Line> shown = more ? lines.subList(0, PAGE) : lines;
    Optional<String> older =
        more
            ? shown.getLast().decidedAt().map(at -> address(verdict, feed, at.toEpochMilli()))
            : Optional.empty();
    return pages.page(
        "decisions",
        frame,
        Map.of(
            "lines",
            shown,
            "selection",
            new Selection(chosen, feedId, older),
            "feeds",
            allFeeds()));
  }

  private List<CampaignFeed> allFeeds() {
    return campaigns.all().stream().flatMap(c -> feeds.ofCampaign(c.id()).stream()).toList();
  }

  private static String address(String verdict, String feed, long before) {
    return "/desk/decisions?verdict=%s&feed=%s&before=%d"
        .formatted(
            URLEncoder.encode(verdict, StandardCharsets.UTF_8),
            URLEncoder.encode(feed, StandardCharsets.UTF_8),
            before);
  }

  /** Lets an entry walk once more from its beginning. */
  @PostMapping("/desk/decisions/{entry}/again")
  ResponseEntity<byte[]> again(
      Frame frame, @PathVariable("entry") long entryId, HttpServletRequest request) {
    DecisionLogStore.Line line = decisions.find(entryId).orElseThrow(Missing::new);
    decisions.again(entryId);
    audit.record(frame.editor().id(), AuditAction.ENTRY_TRIED_AGAIN, entryId, line.headline());
    Flash.done(request, "again", line.headline());
    return DeskPages.next("/desk/decisions");
  }
}
