package org.warraq.newsroom;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.warraq.language.Slug;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/**
 * The stories that articles on one event form. Every method is part of its caller's transaction.
 */
@Component
class StoryStore {
  private final Database database;
  private final Ids ids;

  StoryStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  void setStory(long articleId, long storyId) {
    database
        .sql()
        .sql("UPDATE article SET story_id = :story WHERE id = :id")
        .param("story", storyId)
        .param("id", articleId)
        .update();
  }

  long newStory(String title, Instant now) {
    long id = ids.next();
    database
        .sql()
        .sql("INSERT INTO story (id, slug, title, created_at) VALUES (:id, :slug, :title, :now)")
        .param("id", id)
        .param("slug", Slug.of(title) + "-" + Long.toString(id, Character.MAX_RADIX))
        .param("title", title)
        .param("now", now.toEpochMilli())
        .update();
    return id;
  }
}
