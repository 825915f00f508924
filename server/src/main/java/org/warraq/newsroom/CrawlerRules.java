package org.warraq.newsroom;

/**
 * What the newspaper tells machines that visit it.
 *
 * @param languageModels whether crawlers that gather texts for language models may read the site
 * @param adSellers the lines of {@code ads.txt} (IAB Tech Lab), or nothing
 * @param securityContact a mail or web address for reports of weaknesses (RFC 9116); the paper's
 *     own mail when empty
 * @param hub the WebSub hub that is told when the newspaper's feeds change; none when empty
 */
public record CrawlerRules(
    LanguageModels languageModels, String adSellers, String securityContact, String hub) {

  /** Whether they may. */
  public enum LanguageModels {
    ALLOWED,
    REFUSED
  }

  /** What holds until somebody says otherwise. */
  public static final CrawlerRules STANDARD = new CrawlerRules(LanguageModels.ALLOWED, "", "", "");
}
