package org.warraq.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.OpmlExport;
import org.warraq.campaign.OpmlImport;
import org.warraq.campaign.OpmlImport.Result;
import org.warraq.campaign.OpmlImport.Target;
import org.warraq.feed.Opml;
import org.warraq.feed.Opml.Subscriptions;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;

/** Lists of feeds in OPML: taken in, and written. */
@Controller
@RequestMapping("/desk/opml")
class OpmlController {
  /** Twenty thousand feeds; reading a list takes seven times its size in memory. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** A page that shows more is not read. */
  private static final int SHOWN = 200;

  private static final MediaType OPML = new MediaType("text", "x-opml", StandardCharsets.UTF_8);

  private final CampaignStore campaigns;
  private final OpmlImport importer;
  private final OpmlExport exporter;
  private final AuditStore audit;
  private final DeskPages pages;

  OpmlController(
      CampaignStore campaigns,
      OpmlImport importer,
      OpmlExport exporter,
      AuditStore audit,
      DeskPages pages) {
    this.campaigns = campaigns;
    this.importer = importer;
    this.exporter = exporter;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> form(Frame frame) {
    return pages.page("opml", frame, matter(frame, Form.empty(), Optional.empty()));
  }

  @PostMapping
  ResponseEntity<byte[]> take(
      Frame frame,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    Form form = new Form(sent);
    Optional<Campaign> into =
        campaigns.all().stream()
            .filter(campaign -> String.valueOf(campaign.id()).equals(form.value("campaign")))
            .findFirst();
    if (file == null || file.isEmpty()) {
      form.refuse("file", "choose_file");
    } else if (file.getSize() > MAX_BYTES) {
      form.refuse("file", "list_too_large", MAX_BYTES / (1024 * 1024));
    }
    Optional<Subscriptions> list =
        form.isRight() && file != null ? Opml.read(file.getBytes()) : Optional.empty();
    if (form.isRight() && list.isEmpty()) {
      form.refuse("file", "not_opml");
    }
    if (list.isEmpty()) {
      return pages.again("opml", frame, matter(frame, form, Optional.empty()));
    }
    Target target =
        into.<Target>map(campaign -> new Target.Into(campaign.name()))
            .orElseGet(() -> new Target.ByGroups(frame.t("opml.ungrouped")));
    Result result = importer.run(list.get(), target);
    audit.record(
        frame.editor().id(),
        AuditAction.FEEDS_IMPORTED,
        frame.editor().id(),
        frame.number((long) result.added()));
    return pages.page("opml", frame, matter(frame, form, Optional.of(shown(result))));
  }

  private static Result shown(Result result) {
    return new Result(
        result.added(),
        result.campaigns(),
        result.left().subList(0, Math.min(result.left().size(), SHOWN)),
        result.problems());
  }

  private Map<String, Object> matter(Frame frame, Form form, Optional<Result> result) {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put("", frame.t("opml.by_groups"));
    List<Campaign> all = campaigns.all();
    all.forEach(campaign -> targets.put(String.valueOf(campaign.id()), campaign.name()));
    Map<String, Object> matter = new HashMap<>();
    matter.put("form", form);
    matter.put("targets", targets);
    matter.put("campaigns", all);
    matter.put("result", result);
    return matter;
  }

  @GetMapping("/feeds.opml")
  ResponseEntity<byte[]> all() {
    return download(exporter.all());
  }

  @GetMapping("/{id:[0-9]+}/feeds.opml")
  ResponseEntity<byte[]> one(Frame frame, @PathVariable long id) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    return download(exporter.of(campaign));
  }

  private static ResponseEntity<byte[]> download(String list) {
    return ResponseEntity.ok()
        .contentType(OPML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
        .body(list.getBytes(StandardCharsets.UTF_8));
  }
}
