package org.warraq.press;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as it lies in its file: {@code key: value} lines, a line {@code ---}, and the body.
 *
 * @param number the file's name without its ending: {@code 07}, {@code w1}
 * @param appears how long after the press starts; negative for what is older
 */
record Copy(
    String number,
    String headline,
    String standfirst,
    List<String> authors,
    String section,
    List<String> tags,
    Duration appears,
    Optional<PressArticle.Picture> picture,
    Optional<String> wire,
    List<String> related,
    List<Block> body) {

  private static final Set<String> KEYS =
      Set.of(
          "headline",
          "standfirst",
          "author",
          "section",
          "tags",
          "age",
          "picture",
          "caption",
          "credit",
          "wire",
          "related");
  private static final Pattern AGE =
      Pattern.compile("(\\+)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
  private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException if it breaks the format; the message names the file and what
   *     is wrong
   */
  static Copy parse(String file, String number, String text) {
    List<String> lines = text.lines().toList();
    int rule = lines.indexOf("---");
    if (rule < 0) {
      throw wrong(file, "no line --- between the head and the body");
    }
    Map<String, String> head = head(file, lines.subList(0, rule));
    List<Block> body = body(lines.subList(rule + 1, lines.size()));
    if (body.isEmpty()) {
      throw wrong(file, "no body");
    }
    return new Copy(
        number,
        required(file, head, "headline"),
        head.getOrDefault("standfirst", ""),
        split(head.get("author"), Pattern.compile("\\s+&\\s+")),
        required(file, head, "section"),
        split(head.get("tags"), COMMA),
        age(file, required(file, head, "age")),
        picture(file, head),
        Optional.ofNullable(head.get("wire")),
        split(head.get("related"), Pattern.compile("\\s*\\|\\s*")),
        body);
  }

  private static Map<String, String> head(String file, List<String> lines) {
    var head = new LinkedHashMap<String, String>();
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      String key = colon < 0 ? line : line.substring(0, colon).strip();
      if (!KEYS.contains(key)) {
        throw wrong(file, "unknown head line “" + line + "”");
      }
      String value = line.substring(colon + 1).strip();
      if (!value.isEmpty()) {
        head.put(key, value);
      }
    }
    return head;
  }

  private static List<Block> body(List<String> lines) {
    var blocks = new ArrayList<Block>();
    var bullets = new ArrayList<String>();
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      if (text.startsWith("- ")) {
        bullets.add(text.substring(2).strip());
        continue;
      }
      if (!bullets.isEmpty()) {
        blocks.add(new Block.Bullets(bullets));
        bullets.clear();
      }
      blocks.add(
          text.startsWith("## ")
              ? new Block.Subheading(text.substring(3).strip())
              : text.startsWith("> ")
                  ? new Block.Quotation(text.substring(2).strip())
                  : new Block.Paragraph(text));
    }
    if (!bullets.isEmpty()) {
      blocks.add(new Block.Bullets(bullets));
    }
    return blocks;
  }

  private static Duration age(String file, String value) {
    var match = AGE.matcher(value.replace(" ", ""));
    if (!match.matches()) {
      throw wrong(file, "age “" + value + "” is not like 5h, 1h30m or +4m");
    }
    Duration distance =
        Duration.ofDays(number(match.group(2)))
            .plusHours(number(match.group(3)))
            .plusMinutes(number(match.group(4)))
            .plusSeconds(number(match.group(5)));
    return match.group(1) == null ? distance.negated() : distance;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Optional<PressArticle.Picture> picture(String file, Map<String, String> head) {
    return Optional.ofNullable(head.get("picture"))
        .map(name ->
            new PressArticle.Picture(
                Scene.named(name).orElseThrow(() -> wrong(file, "unknown scene " + name)),
                head.getOrDefault("caption", ""),
                head.getOrDefault("credit", "")));
  }

  private static List<String> split(@Nullable String value, Pattern between) {
    return value == null
        ? List.of()
        : Stream.of(between.split(value)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String required(String file, Map<String, String> head, String key) {
    return Optional.ofNullable(head.get(key)).orElseThrow(() -> wrong(file, "no " + key));
  }

  private static IllegalArgumentException wrong(String file, String what) {
    return new IllegalArgumentException(file + ": " + what);
  }
}
