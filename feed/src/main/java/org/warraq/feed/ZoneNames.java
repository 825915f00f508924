package org.warraq.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Knows the zones that dates are written with: those of RFC 822, and those of the news of the
 * world. Where an abbreviation has two meanings the one of RFC 822's continent wins.
 */
final class ZoneNames {
  private static final Map<String, Integer> MINUTES = minutes();

  private ZoneNames() {}

  /** The offset from UTC in minutes. */
  static OptionalInt find(String folded) {
    Integer minutes = MINUTES.get(folded);
    if (minutes != null) {
      return OptionalInt.of(minutes);
    }
    if (folded.length() == 1) {
      return military(folded.charAt(0));
    }
    return OptionalInt.empty();
  }

  /** The letters of RFC 822; J is not used. */
  private static OptionalInt military(char c) {
    if (c >= 'a' && c <= 'i') {
      return OptionalInt.of(-60 * (c - 'a' + 1));
    }
    if (c >= 'k' && c <= 'm') {
      return OptionalInt.of(-60 * (c - 'a'));
    }
    return c >= 'n' && c <= 'y' ? OptionalInt.of(60 * (c - 'n' + 1)) : OptionalInt.empty();
  }

  private static Map<String, Integer> minutes() {
    Map<String, Integer> map = new HashMap<>();
    String table =
        "z 0 ut 0 utc 0 gmt 0 wet 0 غرينتش 0 جرينتش 0 غرينيتش 0 مكه 180 السعوديه 180 الرياض 180 بغداد 180 الكويت 180 الدوحه 180 قطر 180"
            + " ابوظبي 240 دبي 240 الامارات 240 مسقط 240 الجزائر 60 تونس 60 west 60 bst 60 cet 60 met 60 mez 60 wat 60"
            + " cest 120 mest 120 mesz 120 eet 120 cat 120 sast 120 eest 180 idt 180 msk 180"
            + " eat 180 trt 180 ksa 180 msd 240 gst 240 irst 210 pkt 300 ist 330 npt 345 ict 420"
            + " wib 420 sgt 480 hkt 480 awst 480 jst 540 kst 540 acst 570 aest 600 aedt 660"
            + " at -240 et -300 ct -360 mt -420 pt -480 nzst 720 nzdt 780 ndt -150 nst -210 adt -180 ast -240 brt -180 art -180 edt -240"
            + " est -300 cdt -300 cst -360 mdt -360 mst -420 pdt -420 pst -480 akdt -480"
            + " akst -540 hdt -540 hst -600";
    String[] parts = table.split(" ");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      map.put(parts[i], Integer.valueOf(parts[i + 1]));
    }
    return Map.copyOf(map);
  }
}
