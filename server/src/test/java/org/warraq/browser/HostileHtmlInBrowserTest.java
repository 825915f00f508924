package org.warraq.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.Sanitiser;
import tools.jackson.databind.ObjectMapper;

/**
 * What the sanitiser and the extractor make of hostile HTML, as a real browser reads it: one page
 * with a box for each case.
 */
class HostileHtmlInBrowserTest {
  private static final Path CASES =
      Path.of(
          "..", "article", "src", "test", "resources", "org", "warraq", "article", "hostile.json");
  private static final String BASE = "https://news.example/2026/a.html";
  private static final String SENTENCE =
      "<p>قالت إدارة الميناء إن الرصيف الجديد سيفتح في موعده، وإن الأشغال انتهت قبل أسبوع.</p>";

  private static final String HEAD =
      """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>t</title><style>
      .box { contain: paint; inline-size: 30rem; overflow: hidden; margin: 1rem }
      img { max-inline-size: 100% }</style><script>
      window.ran = [];
      window.__xss = what => ran.push(String(what));
      for (const name of ['alert', 'confirm', 'prompt', 'open', 'print', 'postMessage', 'fetch']) window[name] = () => ran.push(name);
      document.write = () => ran.push('write');
      addEventListener('securitypolicyviolation', e => ran.push(e.violatedDirective));
      addEventListener('submit', e => ran.push('submit'));
      </script></head><body>
      """;

  private static final String TOUCH_EVERYTHING =
      """
      () => { for (const e of document.querySelectorAll('.box *'))
        for (const type of ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'error', 'load', 'click', 'auxclick',
            'toggle', 'beforetoggle', 'animationstart', 'transitionend', 'scroll', 'wheel', 'copy', 'begin', 'start']) {
          const event = new Event(type, {bubbles: false, cancelable: true});
          event.preventDefault();
          if (type !== 'click') e.dispatchEvent(event); else if (e.onclick) ran.push('onclick');
        } }
      """;

  private static final String COMPLAINTS =
      """
      () => { const found = [];
        const boxes = document.querySelectorAll('body > .box');
        if (document.body.children.length !== boxes.length) found.push('something left its box');
        for (const e of document.querySelectorAll('.box *')) {
          const style = getComputedStyle(e), box = e.closest('.box');
          if (!box) found.push('no box: ' + e.outerHTML);
          if (e.id || e.hasAttribute('name')) found.push('named: ' + e.outerHTML);
          if (e.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push('foreign: ' + e.outerHTML);
          if (e instanceof HTMLUnknownElement || e.shadowRoot) found.push('unknown: ' + e.outerHTML);
          if (style.position !== 'static' || style.backgroundImage !== 'none') found.push('styled: ' + e.outerHTML);
          for (const a of e.attributes) if (a.name.startsWith('on') || a.name === 'style') found.push(a.name + ': ' + e.outerHTML);
          if (e instanceof HTMLAnchorElement && !['http:', 'https:', 'mailto:'].includes(e.protocol)) found.push('leads: ' + e.outerHTML);
          if (e instanceof HTMLAnchorElement && (e.target || !e.relList.contains('noopener'))) found.push('opens: ' + e.outerHTML);
        }
        for (const name of ['config', 'self2', 'url']) if (window[name] !== undefined) found.push('clobbered: ' + name);
        if (typeof document.cookie !== 'string' || typeof document.getElementById !== 'function'
            || document.body.tagName !== 'BODY' || document.forms.length || document.scripts.length !== 1) found.push('clobbered document');
        if (document.querySelectorAll('base, meta[http-equiv], link, iframe, object, embed, form, input, style ~ style').length) found.push('elements that act');
        return found; }
      """;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    assumeTrue(
        Chromium.installed().isPresent(),
        "SKIPPED: no Chromium on this machine; install your system's package chromium");
    chromium = Chromium.start(Chromium.installed().get());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static List<String> cleaned() {
    List<String> texts = new ArrayList<>();
    for (var group : new ObjectMapper().readTree(CASES)) {
      for (var html : group) {
        texts.add(Sanitiser.clean(html.asString(), BASE));
        texts.add(
            ArticleExtractor.extract(
                    "<article>" + SENTENCE + SENTENCE + html.asString() + SENTENCE + "</article>",
                    BASE)
                .html());
      }
    }
    return texts;
  }

  @Test
  void nothingRunsNothingLeavesItsBoxAndEveryTextComesBackAsItWas() {
    List<String> texts = cleaned();
    StringBuilder html = new StringBuilder(HEAD);
    texts.forEach(text -> html.append("<div class=\"box\">").append(text).append("</div>\n"));
    List<String> asked = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Page page = chromium.browser().newPage()) {
      page.onPageError(complaints::add);
      page.onDialog(dialog -> {
        complaints.add("dialog");
        dialog.dismiss();
      });
      page.onPopup(popup -> complaints.add("popup"));
      page.onFrameNavigated(frame -> {
        if (!frame.url().equals(BASE)) {
          complaints.add("went to " + frame.url());
        }
      });
      page.route(
          "**/*",
          route -> {
            if (route.request().url().equals(BASE)) {
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(html.toString()));
            } else {
              asked.add(isPicture(route.request()) ? "picture" : route.request().url());
              route.abort();
            }
          });
      page.navigate(BASE);
      page.evaluate(TOUCH_EVERYTHING);
      assertThat(page.evaluate("ran")).isEqualTo(List.of());
      assertThat(page.evaluate(COMPLAINTS)).isEqualTo(List.of());
      assertThat(complaints).isEmpty();
      assertThat(asked).containsOnly("picture");
      assertThat(page.mainFrame().childFrames()).isEmpty();
      Object back =
          page.evaluate("[...document.querySelectorAll('.box')].map(box => box.innerHTML)");
      for (int i = 0; i < texts.size(); i++) {
        assertThat(Sanitiser.clean((String) ((List<?>) back).get(i), BASE)).isEqualTo(texts.get(i));
      }
    }
  }

  /** Pictures may stand in a text; whether readers load them is decided elsewhere. */
  private static boolean isPicture(Request request) {
    return request.resourceType().equals("image");
  }

  @Test
  void whatWasLetStandCarriesNoLoadingOrOpeningAttributes() {
    Map<String, Integer> attributes = new java.util.TreeMap<>();
    for (String text : cleaned()) {
      Jsoup.parseBodyFragment(text)
          .body()
          .getAllElements()
          .forEach(e -> e.attributes().forEach(a -> attributes.merge(a.getKey(), 1, Integer::sum)));
    }
    assertThat(attributes.keySet())
        .isSubsetOf(
            "alt",
            "cite",
            "class",
            "colspan",
            "datetime",
            "dir",
            "height",
            "href",
            "lang",
            "rel",
            "rowspan",
            "src",
            "srcset",
            "start",
            "title",
            "width");
  }
}
