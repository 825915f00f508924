package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.desk.FeedForm.NewFeed;
import org.warraq.discovery.FeedSearch;
import org.warraq.discovery.FeedSearch.Reach;
import org.warraq.discovery.SearchOutcome;

/** From the address of a site to its feeds: search, look, choose. */
@Controller
@RequestMapping("/desk/campaigns/{id:[0-9]+}/feeds")
class FeedSearchController {
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final FeedSearch search;
  private final CampaignDesk desk;
  private final DeskPages pages;

  FeedSearchController(
      CampaignStore campaigns,
      FeedStore feeds,
      FeedSearch search,
      CampaignDesk desk,
      DeskPages pages) {
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.search = search;
    this.desk = desk;
    this.pages = pages;
  }

  @PostMapping("/find")
  ResponseEntity<byte[]> find(
      Frame frame, @PathVariable long id, @RequestParam Map<String, String> sent) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    String address = form.required("address", FeedForm.MAX_URL);
    if (!form.isRight()) {
      return again(frame, campaign, form);
    }
    Reach reach = sent.containsKey("everywhere") ? Reach.EVERYWHERE : Reach.NAMED_FIRST;
    return switch (search.search(address, reach)) {
      case SearchOutcome.Found found -> {
        List<FeedChoice> choices =
            FeedChoice.of(
                found, url -> feeds.ofAddress(url).map(CampaignFeed::campaignId).map(this::name));
        Form chosen = FeedChoice.form(found, choices, frame.words().locale().getLanguage());
        yield pages.page(
            "feedsFound",
            frame,
            matter(frame, campaign, choices, chosen, address, found.placesLeft()));
      }
      case SearchOutcome.Nothing nothing -> {
        form.refuse("address", "no_feed", nothing.asked().getHost());
        yield again(frame, campaign, form);
      }
      case SearchOutcome.Unreachable trouble -> {
        form.refuse(
            "address",
            "obstacle." + trouble.obstacle().name(),
            trouble.asked().getHost(),
            trouble.status().map(String::valueOf).orElse(""));
        yield again(frame, campaign, form);
      }
      case SearchOutcome.NotAnAddress _ -> {
        form.refuse("address", "typed_address");
        yield again(frame, campaign, form);
      }
    };
  }

  private String name(long campaignId) {
    return campaigns.find(campaignId).map(Campaign::name).orElse("");
  }

  private ResponseEntity<byte[]> again(Frame frame, Campaign campaign, Form form) {
    Map<String, Object> matter = new HashMap<>(FeedForm.matter(frame, campaign, Form.empty()));
    matter.put("search", form);
    return pages.again("feedForm", frame, matter);
  }

  @PostMapping("/chosen")
  ResponseEntity<byte[]> add(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    List<NewFeed> chosen = FeedChoice.read(form, feeds);
    if (!form.isRight()) {
      return pages.again(
          "feedsFound",
          frame,
          matter(frame, campaign, FeedChoice.sent(form), form, form.value("address"), 0));
    }
    List<CampaignFeed> added =
        chosen.stream().map(feed -> desk.addFeed(campaign, feed, frame.editor())).toList();
    if (added.size() == 1) {
      Flash.done(request, "feed_added", added.getFirst().title());
    } else {
      Flash.done(request, "feeds_added", frame.number((long) added.size()));
    }
    return DeskPages.next("/desk/sources/" + added.getFirst().sourceId());
  }

  private static Map<String, Object> matter(
      Frame frame,
      Campaign campaign,
      List<FeedChoice> choices,
      Form form,
      String address,
      int placesLeft) {
    Map<String, Object> matter = new HashMap<>(FeedForm.matter(frame, campaign, form));
    matter.remove("search");
    matter.put("choices", choices);
    matter.put("address", address);
    matter.put("placesLeft", placesLeft);
    return matter;
  }
}
