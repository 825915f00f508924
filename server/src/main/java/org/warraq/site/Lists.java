package org.warraq.site;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.BylineStore;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.SourceStore;

/** The lists that the newspaper keeps: of everything, a section, a source, a byline, a tag. */
@Component
class Lists {
  private final SectionStore sections;
  private final SourceStore sources;
  private final BylineStore bylines;

  Lists(SectionStore sections, SourceStore sources, BylineStore bylines) {
    this.sections = sections;
    this.sources = sources;
    this.bylines = bylines;
  }

  /** A list, what stands above it and which articles are on it. */
  record Named(ListPage.Heading heading, Selection selection, Subject subject) {}

  Named everything(Frame frame) {
    return new Named(
        ListPage.Heading.of("", frame.word("latest"), "/"),
        new Selection.All(),
        new Subject.AllArticles());
  }

  /** Empty when nothing has this name. */
  Optional<Named> named(Frame frame, Route.Kind kind, String slug) {
    String path = kind.path(slug);
    return switch (kind) {
      case SECTION ->
          sections
              .bySlug(slug)
              .map(section ->
                  new Named(
                      ListPage.Heading.of("", section.name(), path),
                      new Selection.InSection(section.id()),
                      new Subject.Articles(kind, section.id())));
      case SOURCE ->
          sources
              .bySlug(slug)
              .map(source ->
                  new Named(
                      new ListPage.Heading(
                          frame.word("source"),
                          source.name(),
                          path,
                          Optional.of(source.language()),
                          Optional.empty(),
                          Optional.of(source.homeUrl())),
                      new Selection.OfSource(source.id()),
                      new Subject.Articles(kind, source.id())));
      case BYLINE ->
          bylines
              .bySlug(slug)
              .map(byline ->
                  new Named(
                      new ListPage.Heading(
                          frame.word("author"),
                          byline.name(),
                          path,
                          Optional.empty(),
                          byline.biography(),
                          Optional.empty()),
                      new Selection.ByByline(byline.id()),
                      new Subject.Articles(kind, byline.id())));
      case TAG ->
          bylines
              .tagBySlug(slug)
              .map(tag ->
                  new Named(
                      ListPage.Heading.of(frame.word("tag"), tag.name(), path),
                      new Selection.WithTag(tag.id()),
                      new Subject.Articles(kind, tag.id())));
    };
  }
}
