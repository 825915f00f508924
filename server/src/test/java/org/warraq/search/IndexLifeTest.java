package org.warraq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is a copy: whatever happens to it, the database makes it whole again. */
class IndexLifeTest {
  @TempDir private Path data;

  private void publish(int count) throws InterruptedException {
    try (Archive archive = Archive.open(data)) {
      for (int i = 0; i < count; i++) {
        archive.publish("خبر " + i, "نص الخبر رقم " + i + " عن المدينة");
      }
      archive.settle();
      // No room takes the pages' events here, and waiting events would explain a difference.
      archive.database().run(() -> archive.database().sql().sql("DELETE FROM outbox").update());
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; !condition.call(); i++) {
      if (i > 4_000) {
        throw new AssertionError("It did not come about");
      }
      Thread.sleep(5);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  @Test
  void whatWasIndexedIsThereAfterARestart() throws InterruptedException {
    publish(3);
    try (Archive archive = Archive.open(data)) {
      assertThat(archive.find("المدينة")).hasSize(3);
    }
  }

  @Test
  void aDeletedIndexIsMadeAnew() throws Exception {
    publish(3);
    for (Path file : files()) {
      Files.delete(file);
    }
    try (Archive archive = Archive.open(data)) {
      await(() -> archive.find("المدينة").size() == 3);
    }
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    publish(3);
    for (Path file : files()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    try (Archive archive = Archive.open(data)) {
      await(() -> archive.find("المدينة").size() == 3);
    }
  }

  @Test
  void anIndexOfAnotherDayIsMadeAnew() throws Exception {
    publish(3);
    long missing = firstId();
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(data.resolve("index")), new IndexWriterConfig())) {
      writer.deleteDocuments(Fields.id(missing));
      writer.commit();
    }
    try (Archive archive = Archive.open(data)) {
      await(() -> archive.find("المدينة").size() == 3);
    }
  }

  private long firstId() {
    try (Archive archive = Archive.open(data)) {
      return archive.find("المدينة").getFirst();
    }
  }

  @Test
  void aRebuildIsNotSeenByThoseWhoSearch() throws Exception {
    try (Archive archive = Archive.open(data);
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 120; i++) {
        archive.publish("خبر " + i, "نص الخبر رقم " + i + " عن المدينة");
      }
      archive.settle();
      var rebuild = readers.submit(archive.index()::rebuild);
      List<Long> totals = new ArrayList<>();
      while (!rebuild.isDone()) {
        totals.add(archive.index().search("المدينة", SearchFilter.NONE, 0, 5).total());
      }
      assertThat(rebuild.get()).isEqualTo(new RebuildOutcome.Rebuilt(120));
      assertThat(totals).isNotEmpty().containsOnly(120L);
      assertThat(archive.index().search("المدينة", SearchFilter.NONE, 0, 5).total()).isEqualTo(120);
    }
  }

  @Test
  void aRebuildDropsWhatIsNoLongerPublished() throws Exception {
    publish(3);
    try (Archive archive = Archive.open(data)) {
      long gone = archive.find("المدينة").getFirst();
      trashUnnoticed(archive, gone);
      assertThat(archive.index().rebuild()).isEqualTo(new RebuildOutcome.Rebuilt(2));
      assertThat(archive.find("المدينة")).hasSize(2).doesNotContain(gone);
    }
  }

  @Test
  void aSecondProcessReadsAndHandsARebuildOver() throws Exception {
    publish(2);
    try (Archive first = Archive.open(data);
        Archive second = Archive.open(data)) {
      List<Long> found = second.find("المدينة");
      assertThat(found).hasSize(2);
      trashUnnoticed(second, found.getFirst());
      assertThat(second.index().rebuild()).isEqualTo(new RebuildOutcome.HandedOver());
      await(() -> first.find("المدينة").size() == 1);
      await(() -> second.find("المدينة").size() == 1);
    }
  }

  @Test
  void aProcessThatReadsBeginsToWriteWhenTheOtherEnds() throws Exception {
    Archive first = Archive.open(data);
    try (Archive second = Archive.open(data)) {
      second.publish("خبر", "نص عن المدينة");
      first.close();
      second.settle();
      assertThat(second.find("المدينة")).hasSize(1);
    }
  }

  private static void trashUnnoticed(Archive archive, long id) {
    archive
        .database()
        .run(() ->
            archive
                .database()
                .sql()
                .sql("UPDATE article SET status = 'TRASHED' WHERE id = :id")
                .param("id", id)
                .update());
  }
}
