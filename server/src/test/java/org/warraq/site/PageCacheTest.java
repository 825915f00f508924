package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageCacheTest {
  private static final Subject FIRST = new Subject.OneArticle(1);
  private static final Subject SECOND = new Subject.OneArticle(2);

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger renderings = new AtomicInteger();
  private final PageCache cache = new PageCache(1_000_000, nanos::get);

  private Reply render(Subject... subjects) {
    byte[] body = ("page " + renderings.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    return Reply.html(body, Reply.Indexing.ALLOWED, Set.of(subjects));
  }

  private static String body(Answer answer) {
    return new String(((Answer.Document) answer).page().body(), StandardCharsets.UTF_8);
  }

  private static Route story(long id) {
    return new Route.Story(id, "slug");
  }

  @Test
  void aPageIsRenderedOnceUntilWhatItShowsChanges() {
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 1");
    assertThat(body(cache.get(story(2), route -> render(SECOND)))).isEqualTo("page 2");
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 1");

    cache.drop(List.of(FIRST));

    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 3");
    assertThat(body(cache.get(story(2), route -> render(SECOND)))).isEqualTo("page 2");
  }

  @Test
  void aPageThatWasBegunBeforeAChangeIsShownButNotKept() {
    Answer stale =
        cache.get(
            story(1),
            route -> {
              Reply reply = render(FIRST);
              cache.drop(List.of(FIRST));
              return reply;
            });

    assertThat(body(stale)).isEqualTo("page 1");
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 2");
  }

  @Test
  void readersWhoComeTogetherWaitForOneRendering() throws InterruptedException, ExecutionException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch allAsked = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      answers.add(
          readers.submit(() ->
              body(
                  cache.get(
                      story(1),
                      route -> {
                        begun.countDown();
                        await(allAsked);
                        return render(FIRST);
                      }))));
      begun.await();
      for (int n = 0; n < 20; n++) {
        answers.add(readers.submit(() -> body(cache.get(story(1), route -> render(FIRST)))));
      }
      allAsked.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("page 1");
      }
    }
    assertThat(renderings).hasValue(1);
  }

  @Test
  void howeverReadersComeAPageIsRenderedOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int id = 0; id < 400; id++) {
        long article = id;
        renderings.set(0);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
          answers.add(readers.submit(() -> cache.get(story(article), route -> render(FIRST))));
        }
        for (Future<Answer> answer : answers) {
          answer.get();
        }
        assertThat(renderings).hasValue(1);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPageIsMadeAnewAfterAMinute() {
    cache.get(story(1), route -> render(FIRST));
    nanos.addAndGet(PageCache.MAX_AGE.toNanos() - 1);
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 1");
    nanos.addAndGet(2);
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 2");
  }

  @Test
  void noSubjectIsRememberedWithoutAPage() {
    for (long id = 0; id < 2_000; id++) {
      long article = id;
      cache.get(
          story(id), route -> render(new Subject.OneArticle(article), new Subject.AllArticles()));
    }
    assertThat(cache.subjects()).isLessThan(1_000);

    cache.clear();

    assertThat(cache.subjects()).isZero();
  }

  @Test
  void redirectsAndNoticesAreNotKept() {
    cache.get(story(1), route -> new Reply.Moved(301, "/1/other"));
    cache.get(story(2), route -> Reply.notice(404, new byte[0]));

    assertThat(cache.peek(story(1))).isEqualTo(Optional.empty());
    assertThat(cache.peek(story(2))).isEqualTo(Optional.empty());
  }

  @Test
  void aFailedRenderingFailsForThoseWhoAskedAndIsTriedAgain() {
    try {
      cache.get(
          story(1),
          route -> {
            throw new IllegalArgumentException("broken");
          });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessage("broken");
    }
    assertThat(body(cache.get(story(1), route -> render(FIRST)))).isEqualTo("page 1");
  }
}
