package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {
  private static final String URL = "https://nahr.example/2026/03/05/jisr";
  private static final String SENTENCE =
      "قالت إدارة الميناء إن الرصيف الجديد سيفتح في موعده، وإن الأشغال انتهت قبل أسبوع من ذلك.";

  private static String card(String service, String address, String link) {
    return "<figure class=\"embed\"><figcaption><cite>%s</cite> <a dir=\"ltr\" href=\"%s\" rel=\"nofollow noopener\">%s</a></figcaption></figure>"
        .formatted(service, address, link);
  }

  private static String titled(String service, String address, String title) {
    return "<figure class=\"embed\"><figcaption><cite>%s</cite> <a href=\"%s\" rel=\"nofollow noopener\">%s</a></figcaption></figure>"
        .formatted(service, address, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YouTube|https://www.youtube.com/embed/aB3_dE-fG7h?rel=0&autoplay=1|https://www.youtube.com/watch?v=aB3_dE-fG7h",
        "YouTube|//www.youtube-nocookie.com/embed/aB3_dE-fG7h|https://www.youtube.com/watch?v=aB3_dE-fG7h",
        "YouTube|http://m.youtube.com/watch?app=desktop&v=aB3_dE-fG7h&t=3s|https://www.youtube.com/watch?v=aB3_dE-fG7h",
        "YouTube|https://youtu.be/aB3_dE-fG7h?si=x|https://www.youtube.com/watch?v=aB3_dE-fG7h",
        "YouTube|https://www.youtube.com/embed/videoseries?si=x&list=PLabcdefghij12|https://www.youtube.com/playlist?list=PLabcdefghij12",
        "X|https://platform.twitter.com/embed/Tweet.html?dnt=false&id=1234567890123|https://x.com/i/status/1234567890123",
        "X|https://mobile.twitter.com/nahr_news/statuses/1234567890123?s=20|https://x.com/nahr_news/status/1234567890123",
        "Facebook|https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fnahr%2Fvideos%2F1234567890%2F&show_text=false|https://www.facebook.com/nahr/videos/1234567890/",
        "Facebook|https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3Dpfbid0abc%26id%3D100012|https://www.facebook.com/permalink.php?story_fbid=pfbid0abc&amp;id=100012",
        "Instagram|https://www.instagram.com/reel/CaBcDeFgHiJ/embed/captioned/|https://www.instagram.com/reel/CaBcDeFgHiJ/",
        "TikTok|https://www.tiktok.com/embed/v2/7123456789012345678|https://www.tiktok.com/embed/v2/7123456789012345678",
        "Telegram|https://t.me/nahr_news/512?embed=1&mode=tme|https://t.me/nahr_news/512",
        "Vimeo|https://player.vimeo.com/video/123456789?h=abc|https://vimeo.com/123456789",
        "Dailymotion|https://geo.dailymotion.com/player/x1abc.html?video=x8abcde|https://www.dailymotion.com/video/x8abcde",
        "SoundCloud|https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/nahr/hadith&color=x|https://soundcloud.com/nahr/hadith",
        "Spotify|https://open.spotify.com/embed/episode/4abcdefghijklmnop?theme=0|https://open.spotify.com/episode/4abcdefghijklmnop",
      })
  void aFrameBecomesACardWithALink(String service, String frame, String address) {
    String shown = address.replaceFirst("https://(www\\.)?", "").replaceFirst("/$", "");
    assertThat(Sanitiser.clean("<p>أ</p><iframe src=\"" + frame + "\"></iframe><p>ب</p>", URL))
        .isEqualTo("<p>أ</p>" + card(service, address, shown) + "<p>ب</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com@evil.example/embed/aB3_dE-fG7h",
        "https://evil.example/www.youtube.com/embed/aB3_dE-fG7h",
        "https://youtube.com.evil.example/embed/aB3_dE-fG7h",
        "https://www.youtube.com/embed/live_stream?channel=x",
        "https://www.youtube.com/embed/\"onload=x",
        "javascript:'https://youtu.be/aB3_dE-fG7h'",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fx%2Fposts%2F1",
        "https://www.facebook.com/plugins/post.php?href=javascript%3Aalert(1)",
        "https://www.facebook.com/plugins/post.php?href=%zz",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fplugins%2Fpost.php%3Fhref%3Dx",
        "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fnahr",
        "https://ads.example/frame?id=7",
        "about:blank"
      })
  void aFrameOfAnybodyElseLeavesNothing(String address) {
    assertThat(Sanitiser.clean("<p>أ</p><iframe src='" + address + "'>x</iframe>", URL))
        .isEqualTo("<p>أ</p>");
  }

  @Test
  void theAttributesOfSlowFramesAndTheElementsOfFastPagesAreRead() {
    String youtube = "https://www.youtube.com/watch?v=aB3_dE-fG7h";
    String shown = "youtube.com/watch?v=aB3_dE-fG7h";
    assertThat(
            Sanitiser.clean(
                    "<iframe src='about:blank' data-src='https://www.youtube.com/embed/aB3_dE-fG7h'></iframe>"
                        + "<p><lite-youtube videoid='aB3_dE-fG7h' playlabel='افتتاح الرصيف'></lite-youtube></p>"
                        + "<amp-youtube data-videoid='aB3_dE-fG7h' layout=responsive></amp-youtube>"
                        + "<figure class=media><oembed url='https://youtu.be/aB3_dE-fG7h'></oembed></figure>"
                        + "<amp-twitter data-tweetid='1234567890'></amp-twitter>"
                        + "<amp-instagram data-shortcode='CaBcDeFgHiJ'></amp-instagram>"
                        + "<amp-facebook data-href='https://www.facebook.com/nahr/posts/12345'></amp-facebook>"
                        + "<script async src='https://telegram.org/js/telegram-widget.js' data-telegram-post='nahr/77'></script>",
                    URL)
                .replace("\n", ""))
        .isEqualTo(
            card("YouTube", youtube, shown)
                + titled("YouTube", youtube, "افتتاح الرصيف")
                + card("YouTube", youtube, shown)
                + card("YouTube", youtube, shown)
                + card("X", "https://x.com/i/status/1234567890", "x.com/i/status/1234567890")
                + card(
                    "Instagram",
                    "https://www.instagram.com/p/CaBcDeFgHiJ/",
                    "instagram.com/p/CaBcDeFgHiJ")
                + card(
                    "Facebook",
                    "https://www.facebook.com/nahr/posts/12345",
                    "facebook.com/nahr/posts/12345")
                + card("Telegram", "https://t.me/nahr/77", "t.me/nahr/77"));
  }

  @Test
  void aPostKeepsItsWordsAndItsAuthor() {
    String post =
        "<blockquote class=\"twitter-tweet\"><p lang=\"ar\" dir=\"rtl\">الرصيف مفتوح <a href=\"https://t.co/x\">pic.twitter.com/x</a></p>"
            + "&mdash; إدارة الميناء (@mina) <a href=\"https://twitter.com/mina/status/1234567890?ref_src=twsrc\">March 5, 2026</a></blockquote>"
            + "<script async src=\"https://platform.twitter.com/widgets.js\"></script>";
    String card =
        "<figure class=\"embed\"><blockquote><p dir=\"rtl\" lang=\"ar\">الرصيف مفتوح pic.twitter.com/x</p></blockquote>"
            + "<figcaption><cite>X</cite> <a href=\"https://x.com/mina/status/1234567890\" rel=\"nofollow noopener\">إدارة الميناء (@mina)</a></figcaption></figure>";
    assertThat(Sanitiser.clean(post, URL)).isEqualTo(card);
    assertThat(Sanitiser.clean(Sanitiser.quote(post, URL), URL)).isEqualTo(card);
    ArticlePage page =
        ArticleExtractor.extract(
            "<article><p>" + SENTENCE + "</p>" + post + "<p>" + SENTENCE + "</p></article>", URL);
    assertThat(page.html()).isEqualTo("<p>" + SENTENCE + "</p>" + card + "<p>" + SENTENCE + "</p>");
    assertThat(page.paragraphs())
        .containsExactly(SENTENCE, "الرصيف مفتوح pic.twitter.com/x", SENTENCE);
    assertThat(BodyText.text(page.html())).isEqualTo(page.text());
    assertThat(ArticleExtractor.extract(page.html(), URL).text()).isEqualTo(page.text());
  }

  @Test
  void theBoxesOfEditorsAreReadWithTheirCaptions() {
    String page =
        """
        <article><p>%1$s</p>
        <figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">
        <iframe title="YouTube video player" src="https://www.youtube.com/embed/aB3_dE-fG7h?feature=oembed"></iframe></div><figcaption>جولة في الرصيف</figcaption></figure>
        <p>%1$s</p>
        <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://youtu.be/hG7-fE_d3Ba</div></figure>
        <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CaBcDeFgHiJ/?utm_source=ig_embed">
        <div><a href="https://www.instagram.com/p/CaBcDeFgHiJ/">View this post on Instagram</a><p><a href="https://www.instagram.com/p/CaBcDeFgHiJ/">A post shared by ميناء (@mina)</a></p></div></blockquote>
        <p>%1$s</p>
        <div class="fb-post" data-href="https://www.facebook.com/nahr/posts/12345"><blockquote cite="https://www.facebook.com/nahr/posts/12345" class="fb-xfbml-parse-ignore"><p>صور من الافتتاح هذا الصباح.</p>Posted by <a href="https://facebook.com/nahr">النهر</a> on <a href="https://www.facebook.com/nahr/posts/12345">Thursday</a></blockquote></div>
        <p>%1$s</p>
        <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@mina/video/7123456789012345678" data-video-id="7123456789012345678"><section><a href="https://www.tiktok.com/@mina">@mina</a> <p>لحظة مرور أول سفينة</p> <a href="https://www.tiktok.com/music/x">♬ original sound</a></section></blockquote>
        <p>%1$s</p></article>
        """
            .formatted(SENTENCE);
    ArticlePage article = ArticleExtractor.extract(page, URL);
    String p = "<p>" + SENTENCE + "</p>";
    assertThat(article.html())
        .isEqualTo(
            p
                + titled("YouTube", "https://www.youtube.com/watch?v=aB3_dE-fG7h", "جولة في الرصيف")
                + p
                + card(
                    "YouTube",
                    "https://www.youtube.com/watch?v=hG7-fE_d3Ba",
                    "youtube.com/watch?v=hG7-fE_d3Ba")
                + titled(
                    "Instagram",
                    "https://www.instagram.com/p/CaBcDeFgHiJ/",
                    "A post shared by ميناء (@mina)")
                + p
                + "<figure class=\"embed\"><blockquote><p>صور من الافتتاح هذا الصباح.</p></blockquote><figcaption><cite>Facebook</cite> <a href=\"https://www.facebook.com/nahr/posts/12345\" rel=\"nofollow noopener\">النهر</a></figcaption></figure>"
                + p
                + "<figure class=\"embed\"><blockquote><p>لحظة مرور أول سفينة</p></blockquote><figcaption><cite>TikTok</cite> <a href=\"https://www.tiktok.com/@mina/video/7123456789012345678\" rel=\"nofollow noopener\">@mina</a></figcaption></figure>"
                + p);
    assertThat(ArticleExtractor.extract(article.html(), URL).text()).isEqualTo(article.text());
  }
}
