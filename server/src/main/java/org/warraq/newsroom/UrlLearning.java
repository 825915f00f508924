package org.warraq.newsroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;

/**
 * Learns which parameters of a host's addresses mean nothing. Evidence are pairs of addresses that
 * differ in one parameter alone: each carried the same text or a different one. Nothing that is
 * stored is written anew: each address is kept with its neighbours' aliases, and the parameters are
 * left out when addresses are compared.
 */
@Component
class UrlLearning {
  /** Addresses of search forms have more; they are no articles'. */
  private static final int MAX_PARAMETERS = 8;

  /** So many of the latest neighbours tell enough. */
  private static final int NEIGHBOURS = 3;

  private final AliasStore aliases;
  private final UrlParameterStore parameters;

  UrlLearning(AliasStore aliases, UrlParameterStore parameters) {
    this.aliases = aliases;
    this.parameters = parameters;
  }

  /** An article under an address that differs from another in this parameter alone. */
  record Neighbour(long articleId, String host, String parameter) {}

  /** Aliases by which addresses that differ in one parameter find each other. */
  static Set<Alias> neighbourAliases(List<String> urlKeys) {
    Set<Alias> all = new LinkedHashSet<>();
    for (String key : urlKeys) {
      List<String> names = UrlKey.parameters(key);
      if (names.size() <= MAX_PARAMETERS) {
        names.forEach(name -> all.add(Alias.neighbours(UrlKey.without(key, Set.of(name)))));
      }
    }
    return all;
  }

  /** Aliases of the addresses without what means nothing on their hosts. */
  Set<Alias> reduced(List<String> urlKeys) {
    Set<Alias> all = new LinkedHashSet<>();
    for (String key : urlKeys) {
      Set<String> ignored = ignored(key);
      if (!ignored.isEmpty()) {
        all.add(Alias.address(UrlKey.without(key, ignored)));
      }
    }
    return all;
  }

  private Set<String> ignored(String key) {
    return key.indexOf('?') < 0
        ? Set.of()
        : parameters.ofHost(UrlKey.host(key)).stream()
            .filter(parameter -> parameter.meaning() == UrlParameter.Meaning.IGNORED)
            .map(UrlParameter::name)
            .collect(Collectors.toSet());
  }

  /** Articles whose address differs from one of these in one parameter alone. */
  List<Neighbour> neighbours(List<String> urlKeys) {
    Map<Long, Neighbour> found = new LinkedHashMap<>();
    for (String key : urlKeys) {
      String host = UrlKey.host(key);
      Set<String> settled =
          parameters.ofHost(host).stream()
              .filter(UrlParameter::isSettled)
              .map(UrlParameter::name)
              .collect(Collectors.toSet());
      Set<Long> candidates =
          new LinkedHashSet<>(aliases.neighbours(Alias.neighbours(key), NEIGHBOURS));
      List<String> names = UrlKey.parameters(key);
      if (names.size() <= MAX_PARAMETERS) {
        for (String name : names) {
          if (!settled.contains(name)) {
            String without = UrlKey.without(key, Set.of(name));
            candidates.addAll(aliases.neighbours(Alias.neighbours(without), NEIGHBOURS));
            candidates.addAll(aliases.articles(List.of(Alias.address(without))).values());
          }
        }
      }
      for (long articleId : candidates) {
        aliases.urlKeys(articleId).stream()
            .flatMap(other -> difference(key, other).stream())
            .filter(name -> !settled.contains(name))
            .findFirst()
            .ifPresent(name -> found.putIfAbsent(articleId, new Neighbour(articleId, host, name)));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** The one parameter in which two keys of one page differ; empty when it is none or several. */
  static Optional<String> difference(String one, String other) {
    Set<String> names = new HashSet<>(UrlKey.parameters(one));
    names.addAll(UrlKey.parameters(other));
    List<String> differing =
        one.equals(other) || !UrlKey.without(one, names).equals(UrlKey.without(other, names))
            ? List.of()
            : names.stream()
                .filter(name -> {
                  Set<String> others = new HashSet<>(names);
                  others.remove(name);
                  return !UrlKey.without(one, others).equals(UrlKey.without(other, others));
                })
                .toList();
    return differing.size() == 1 ? Optional.of(differing.getFirst()) : Optional.empty();
  }

  boolean isIgnored(Neighbour neighbour) {
    return parameters.ofHost(neighbour.host()).stream()
        .anyMatch(parameter ->
            parameter.name().equals(neighbour.parameter())
                && parameter.meaning() == UrlParameter.Meaning.IGNORED);
  }

  /** Counts what a pair has shown: that its texts were the same, or different. */
  void count(Neighbour neighbour, int same, int different) {
    parameters.count(neighbour.host(), neighbour.parameter(), same, different);
  }
}
