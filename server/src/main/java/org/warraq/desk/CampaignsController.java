package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedHealth;
import org.warraq.campaign.FeedHealthStore;
import org.warraq.desk.CampaignForm.Settings;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.people.AuditAction;

/** Campaigns with their feeds: how they are, and what may be done about it. */
@Controller
@RequestMapping("/desk/campaigns")
public class CampaignsController {
  private static final Duration LATELY = Duration.ofDays(1);

  private final CampaignStore campaigns;
  private final FeedHealthStore health;
  private final SectionStore sections;
  private final CampaignDesk desk;
  private final DeskPages pages;

  CampaignsController(
      CampaignStore campaigns,
      FeedHealthStore health,
      SectionStore sections,
      CampaignDesk desk,
      DeskPages pages) {
    this.campaigns = campaigns;
    this.health = health;
    this.sections = sections;
    this.desk = desk;
    this.pages = pages;
  }

  /** A campaign as the list shows it. */
  public record CampaignView(
      Campaign campaign, Optional<String> sectionName, List<FeedHealth> feeds) {

    public boolean isPaused() {
      return campaign.state() == Campaign.State.PAUSED;
    }
  }

  @GetMapping
  ResponseEntity<byte[]> list(Frame frame) {
    List<Section> known = sections.all();
    List<CampaignView> views =
        campaigns.all().stream()
            .map(campaign ->
                new CampaignView(
                    campaign,
                    campaign.defaultSectionId().flatMap(id -> name(known, id)),
                    health.ofCampaign(campaign.id())))
            .toList();
    return pages.page(
        "campaigns",
        frame,
        Map.of("campaigns", views, "lately", health.entriesSince(frame.now().minus(LATELY))));
  }

  private static Optional<String> name(List<Section> sections, long id) {
    return sections.stream().filter(s -> s.id() == id).findFirst().map(Section::name);
  }

  @GetMapping("/new")
  ResponseEntity<byte[]> blank(Frame frame) {
    return pages.page("campaign", frame, matter(CampaignForm.fresh(), Optional.empty()));
  }

  @PostMapping
  ResponseEntity<byte[]> add(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    Optional<Settings> settings = CampaignForm.read(form, sections.all());
    if (settings.isPresent()) {
      Optional<Campaign> added = desk.add(settings.get(), frame.editor());
      if (added.isPresent()) {
        Flash.done(request, "campaign_added", added.get().name());
        return DeskPages.next("/desk/campaigns/" + added.get().id() + "/feeds/new");
      }
      form.refuse("name", "name_taken");
    }
    return pages.again("campaign", frame, matter(form, Optional.empty()));
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> edit(Frame frame, @PathVariable long id) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    return pages.page("campaign", frame, matter(CampaignForm.of(campaign), Optional.of(campaign)));
  }

  @PostMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> save(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    Optional<Settings> settings = CampaignForm.read(form, sections.all());
    if (settings.isPresent()) {
      if (desk.save(campaign, settings.get(), frame.editor())) {
        Flash.done(request, "saved", settings.get().name());
        return DeskPages.next("/desk/campaigns");
      }
      form.refuse("name", "name_taken");
    }
    return pages.again("campaign", frame, matter(form, Optional.of(campaign)));
  }

  private Map<String, Object> matter(Form form, Optional<Campaign> campaign) {
    return Map.of("form", form, "campaign", campaign, "sections", sections.all());
  }

  @PostMapping("/{id:[0-9]+}/pause")
  ResponseEntity<byte[]> pause(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return change(frame, id, request, Campaign.State.PAUSED, AuditAction.CAMPAIGN_PAUSED, "paused");
  }

  @PostMapping("/{id:[0-9]+}/resume")
  ResponseEntity<byte[]> resume(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return change(
        frame, id, request, Campaign.State.ACTIVE, AuditAction.CAMPAIGN_RESUMED, "resumed");
  }

  private ResponseEntity<byte[]> change(
      Frame frame,
      long id,
      HttpServletRequest request,
      Campaign.State state,
      AuditAction action,
      String said) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    desk.setState(campaign, state, action, frame.editor());
    Flash.done(request, said, campaign.name());
    return DeskPages.next("/desk/campaigns");
  }

  @PostMapping("/{id:[0-9]+}/run")
  ResponseEntity<byte[]> run(Frame frame, @PathVariable long id, HttpServletRequest request) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    if (campaign.state() == Campaign.State.PAUSED) {
      Flash.refused(request, "campaign_is_paused", campaign.name());
    } else {
      desk.runAll(campaign, frame.editor());
      Flash.done(request, "run", campaign.name());
    }
    return DeskPages.next("/desk/campaigns");
  }
}
