package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;

/** Brings together what a page, the answer that carried it, and its host say about its use. */
public final class RightsSignals {
  /** TDM Reservation Protocol: the page overrules the answer's fields, these the host's file. */
  private static final List<Place> TDM_ORDER =
      List.of(Place.META, Place.HTTP_HEADER, Place.WELL_KNOWN);

  private RightsSignals() {}

  /**
   * What the fields of an HTTP answer say.
   *
   * @param headers names in lower case; several {@code x-robots-tag} fields on a line each
   */
  public static List<RightsSignal> ofHeaders(Map<String, String> headers) {
    List<RightsSignal> signals = new ArrayList<>();
    headers
        .getOrDefault("x-robots-tag", "")
        .lines()
        .forEach(line ->
            signals.addAll(RobotsDirectives.read(line, Place.HTTP_HEADER, Optional.empty())));
    Optional.ofNullable(headers.get("tdm-reservation"))
        .flatMap(value -> DeclaredRights.tdm(value, Place.HTTP_HEADER))
        .ifPresent(signals::add);
    return List.copyOf(signals);
  }

  /** What a host's file says about the rights to text and data mining of a page. */
  public static RightsSignal ofHost(Wish reservation, String said) {
    return RightsSignal.of(reservation, Place.WELL_KNOWN, Optional.empty(), said);
  }

  /**
   * Those of the signals that hold for the program of this name: what speaks to others is left out,
   * and of contradicting words on text and data mining the nearest to the text hold.
   *
   * @param product in lower case
   */
  public static List<RightsSignal> inForce(List<RightsSignal> signals, String product) {
    Optional<RightsSignal> mining =
        signals.stream()
            .filter(RightsSignals::isOnMining)
            .min(Comparator.comparing(signal -> TDM_ORDER.indexOf(signal.place())));
    List<RightsSignal> inForce = new ArrayList<>();
    for (RightsSignal signal : signals) {
      if (!isOnMining(signal) && signal.concerns(product) && !inForce.contains(signal)) {
        inForce.add(signal);
      }
    }
    mining.ifPresent(inForce::add);
    return List.copyOf(inForce);
  }

  private static boolean isOnMining(RightsSignal signal) {
    return signal.wish() == Wish.TDM_RESERVED || signal.wish() == Wish.TDM_NOT_RESERVED;
  }
}
