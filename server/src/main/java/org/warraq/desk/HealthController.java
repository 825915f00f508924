package org.warraq.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.campaign.FeedHealth;
import org.warraq.campaign.FeedHealth.Condition;
import org.warraq.campaign.FeedHealthStore;

/** All feeds by how they are. */
@Controller
@RequestMapping("/desk/feeds")
class HealthController {
  private static final int PAGE = 50;

  private final FeedHealthStore health;
  private final DeskPages pages;

  HealthController(FeedHealthStore health, DeskPages pages) {
    this.health = health;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Frame frame,
      @RequestParam(defaultValue = "") String condition,
      @RequestParam(defaultValue = "") String after) {
    Map<Condition, Long> counts = health.counts();
    Condition chosen =
        Arrays.stream(Condition.values())
            .filter(each -> each.name().equals(condition))
            .findFirst()
            .orElseGet(() -> worst(counts));
    List<FeedHealth> feeds = health.in(chosen, Numbers.id(after).orElse(0L), PAGE + 1);
    boolean more = feeds.size() > PAGE;
    List<FeedHealth> shown = more ? feeds.subList(0, PAGE) : feeds;
    Optional<String> further =
        more
            ? Optional.of(
                "/desk/feeds?condition=%s&after=%d".formatted(chosen, shown.getLast().feed().id()))
            : Optional.empty();
    return pages.page(
        "feeds",
        frame,
        Map.of("chosen", chosen, "counts", counts, "feeds", shown, "further", further));
  }

  private static Condition worst(Map<Condition, Long> counts) {
    return Arrays.stream(Condition.values())
        .filter(condition -> counts.getOrDefault(condition, 0L) > 0)
        .findFirst()
        .orElse(Condition.WELL);
  }
}
