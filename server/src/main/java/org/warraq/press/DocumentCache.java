package org.warraq.press;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/** The documents that were asked for last, up to a number of bytes. */
final class DocumentCache {
  private final long limitBytes;
  private final LinkedHashMap<String, Document> documents = new LinkedHashMap<>(16, 0.75f, true);
  private long heldBytes;

  DocumentCache(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** The document of this name, made if it is not at hand; two callers at once may both make it. */
  Document get(String name, Supplier<Document> make) {
    return find(name)
        .orElseGet(() -> {
          Document made = make.get();
          keep(name, made);
          return made;
        });
  }

  private synchronized Optional<Document> find(String name) {
    return Optional.ofNullable(documents.get(name));
  }

  private synchronized void keep(String name, Document document) {
    if (documents.put(name, document) == null) {
      heldBytes += document.bytes().length;
    }
    var oldest = documents.values().iterator();
    while (heldBytes > limitBytes && oldest.hasNext()) {
      heldBytes -= oldest.next().bytes().length;
      oldest.remove();
    }
  }
}
