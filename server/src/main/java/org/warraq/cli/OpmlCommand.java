package org.warraq.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.OpmlExport;
import org.warraq.campaign.OpmlImport;
import org.warraq.campaign.OpmlImport.Left;
import org.warraq.campaign.OpmlImport.Result;
import org.warraq.campaign.OpmlImport.Target;
import org.warraq.feed.Opml;
import org.warraq.feed.Opml.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists of feeds, in and out. */
@Command(
    name = "opml",
    description = "Take feeds in from an OPML list, or write them as one.",
    mixinStandardHelpOptions = true,
    subcommands = {OpmlCommand.Import.class, OpmlCommand.Export.class})
final class OpmlCommand {

  /** A hundred thousand feeds are a fifth of it. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private static Map<String, @Nullable Object> error(String sentence) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("ok", false);
    json.put("error", sentence);
    return json;
  }

  @Command(
      name = "import",
      description = {
        "Add the feeds of an OPML list.",
        "Each group becomes a campaign of its name, a group in a group one of both names (News / Local);"
            + " feeds without a group go into a campaign named after the list.",
        "Feeds that are read already are told and left. Exit code 1 when the list cannot be read or has"
            + " addresses that nobody can ask."
      },
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();
    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The list; - is standard input.")
    private String file = "-";

    @Option(
        names = "--campaign",
        paramLabel = "NAME",
        description = "Put all feeds into this campaign, which is made when there is none.")
    private @Nullable String campaign;

    @Override
    public Integer call() {
      byte[] body;
      try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
        body = in.readNBytes(MAX_BYTES + 1);
      } catch (IOException | InvalidPathException e) {
        return refuse("The list cannot be read: %s. Check the name of the file.".formatted(file));
      }
      if (body.length > MAX_BYTES) {
        return refuse(
            "The list %s is larger than 64 MiB. Divide it and import the parts.".formatted(file));
      }
      Optional<Subscriptions> list = Opml.read(body);
      if (list.isEmpty()) {
        return refuse(
            "%s is not an OPML list. Export the feeds of the other program once more as OPML."
                .formatted(file));
      }
      try (ConfigurableApplicationContext context = CollectingApplication.open(data.arguments())) {
        Target target = campaign == null ? new Target.ByGroups("OPML") : new Target.Into(campaign);
        Result result = context.getBean(OpmlImport.class).run(list.get(), target);
        output.print(json(result), () -> text(result));
        return result.problems().isEmpty()
                && result.left().stream().noneMatch(l -> l.cause() == OpmlImport.Cause.NO_ADDRESS)
            ? 0
            : 1;
      }
    }

    private int refuse(String sentence) {
      output.print(error(sentence), () -> sentence);
      return 1;
    }

    private static Map<String, @Nullable Object> json(Result result) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("ok", true);
      json.put("added", result.added());
      json.put("campaigns_made", result.campaigns());
      json.put("left", result.left());
      json.put("problems", result.problems());
      return json;
    }

    private static String text(Result result) {
      StringBuilder text = new StringBuilder();
      text.append("%d feeds added".formatted(result.added()));
      if (!result.campaigns().isEmpty()) {
        text.append("; new campaigns: %s".formatted(String.join(", ", result.campaigns())));
      }
      for (Left left : result.left()) {
        text.append("%nleft: %s — %s (%s)".formatted(left.title(), why(left), left.address()));
      }
      result.problems().forEach(problem -> text.append("%nproblem: %s".formatted(problem)));
      return text.toString();
    }

    private static String why(Left left) {
      return switch (left.cause()) {
        case READ_ALREADY -> "the campaign «%s» reads it already".formatted(left.detail());
        case TWICE_IN_LIST -> "the list has it twice";
        case NO_ADDRESS -> "its address is not one of the web; correct it in the list";
      };
    }
  }

  @Command(
      name = "export",
      description = "Write all feeds, or those of one campaign, as an OPML list.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Parameters(
        arity = "0..1",
        paramLabel = "FILE",
        description = "Where to write it (default: standard output).")
    private String file = "-";

    @Option(names = "--campaign", paramLabel = "NAME", description = "Only this campaign.")
    private @Nullable String campaign;

    @Override
    public Integer call() throws IOException {
      try (ConfigurableApplicationContext context = CollectingApplication.open(data.arguments())) {
        OpmlExport export = context.getBean(OpmlExport.class);
        List<Campaign> all = context.getBean(CampaignStore.class).all();
        Optional<Campaign> chosen =
            all.stream().filter(each -> each.name().equals(campaign)).findFirst();
        if (campaign != null && chosen.isEmpty()) {
          System.err.printf("There is no campaign «%s».%n", campaign);
          return 1;
        }
        String list = chosen.map(export::of).orElseGet(export::all);
        if (file.equals("-")) {
          PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
          out.print(list);
          out.flush();
        } else {
          Files.writeString(Path.of(file), list);
        }
        return 0;
      }
    }
  }
}
