package org.warraq.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells joints between sentences that were the ends of paragraphs from those that only lost a
 * space. An article plainly had paragraphs there when its others are of one long sentence each, and
 * no two sentences of it stand side by side with a space between them.
 */
public final class LostParagraphs {
  /** A shorter piece is a part of a paragraph. */
  private static final int MIN_CHARACTERS = 60;

  /** So many paragraphs of one sentence make a habit. */
  private static final int HABIT = 2;

  private LostParagraphs() {}

  /** Of the joints of each line those at which a paragraph ended. */
  public static List<int[]> breaks(List<String> lines, List<int[]> joints) {
    List<int[]> none = lines.stream().map(line -> new int[0]).toList();
    if (joints.stream().allMatch(found -> found.length == 0)) {
      return none;
    }
    int single = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (Sentences.of(line).size() > 1) {
        return none;
      }
      boolean sentence = line.length() >= MIN_CHARACTERS && endsASentence(line, line.length());
      single += sentence && joints.get(i).length == 0 ? 1 : 0;
    }
    if (single < HABIT) {
      return none;
    }
    return IntStream.range(0, lines.size())
        .mapToObj(i -> breaks(lines.get(i), joints.get(i)))
        .toList();
  }

  private static int[] breaks(String line, int[] joints) {
    return Arrays.stream(joints)
        .filter(joint -> endsASentence(line, joint))
        .filter(joint -> isLong(line, joint, joints))
        .toArray();
  }

  private static boolean isLong(String line, int joint, int[] joints) {
    int before = 0;
    int after = line.length();
    for (int other : joints) {
      if (endsASentence(line, other)) {
        before = other < joint ? Math.max(before, other) : before;
        after = other > joint ? Math.min(after, other) : after;
      }
    }
    return joint - before >= MIN_CHARACTERS && after - joint >= MIN_CHARACTERS;
  }

  private static boolean endsASentence(String line, int end) {
    int at = end - 1;
    while (at > 0 && "»”\")]’".indexOf(line.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ".!?؟۔".indexOf(line.charAt(at)) >= 0;
  }
}
