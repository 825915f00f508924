package org.warraq.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.site.ListPage.Beside;
import org.warraq.site.ListPage.Way;

/** The newspaper of a day, by the calendar and clock of the place that it appears in. */
@Component
class DayPage {
  private final ArchiveStore archive;
  private final ListPage lists;

  DayPage(ArchiveStore archive, ListPage lists) {
    this.archive = archive;
    this.lists = lists;
  }

  /** Empty when nothing was published on this day. */
  Optional<Reply> page(Frame frame, Optional<LocalDate> asked, Before before) {
    if (asked.isEmpty()) {
      return archive
          .lastBefore(Instant.ofEpochMilli(Long.MAX_VALUE))
          .map(last -> new Reply.Moved(302, path(frame.dayOf(last))));
    }
    LocalDate day = asked.get();
    Instant from = day.atStartOfDay(frame.site().zone()).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(frame.site().zone()).toInstant();
    if (archive.firstSince(from).filter(first -> first.isBefore(until)).isEmpty()) {
      return Optional.empty();
    }
    ListPage.Heading heading =
        ListPage.Heading.of(frame.word("archive"), frame.day(day), path(day));
    Beside beside =
        new Beside(
            archive.lastBefore(from).map(time -> way(frame, time)),
            archive.firstSince(until).map(time -> way(frame, time)));
    return Optional.of(
        lists.page(
            frame,
            new Lists.Named(heading, new Selection.Between(from, until), new Subject.AllArticles()),
            before,
            beside));
  }

  private static Way way(Frame frame, Instant time) {
    LocalDate day = frame.dayOf(time);
    return new Way(path(day), frame.day(day));
  }

  private static String path(LocalDate day) {
    return "/archive/" + day;
  }
}
