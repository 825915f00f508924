package org.warraq.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.warraq.article.BodyText;
import org.warraq.newsroom.Article;

/** What the index keeps of an article. */
final class Fields {
  /** Changes with everything that changes terms or fields: an older index is made anew. */
  static final String FORMAT = "1";

  static final String HEADLINE = "headline";
  static final String STANDFIRST = "standfirst";
  static final String TEXT = "text";
  static final String SECTION = "section";
  static final String SOURCE = "source";
  static final String LANGUAGE = "language";
  static final String PUBLISHED = "published";

  /** Names the rebuild that wrote the document last: what the next one has not touched is stale. */
  static final String BUILD = "build";

  private static final String ID = "id";

  /** The article's id, for reading. */
  private static final String ARTICLE = "article";

  private static final FieldType WORDS = words();

  private final List<WordAnalyzer> analyzers =
      Stream.of(Stemming.values()).map(WordAnalyzer::spellings).toList();

  static Term id(long articleId) {
    return new Term(ID, Long.toString(articleId));
  }

  /** The article of a document. */
  static long article(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues ids = DocValues.getNumeric(leaf.reader(), ARTICLE);
    if (!ids.advanceExact(document - leaf.docBase)) {
      throw new CorruptIndexException("A document has no article", Integer.toString(document));
    }
    return ids.longValue();
  }

  /** The document of an article; it must be written before the next one is made. */
  Document document(Article article, String build) {
    WordAnalyzer analyzer = analyzers.get(Stemming.of(article.language()).ordinal());
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(article.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ARTICLE, article.id()));
    document.add(new StringField(BUILD, build, Field.Store.NO));
    document.add(new LongField(PUBLISHED, article.publishedAt().toEpochMilli(), Field.Store.NO));
    document.add(new StringField(LANGUAGE, language(article.language()), Field.Store.NO));
    document.add(new StringField(SOURCE, article.source().slug(), Field.Store.NO));
    article
        .section()
        .ifPresent(
            section -> document.add(new StringField(SECTION, section.slug(), Field.Store.NO)));
    List<Field> texts = new ArrayList<>();
    addText(texts, analyzer, HEADLINE, article.headline());
    article.standfirst().ifPresent(text -> addText(texts, analyzer, STANDFIRST, text));
    addText(texts, analyzer, TEXT, BodyText.text(article.bodyHtml()));
    texts.forEach(document::add);
    return document;
  }

  /** Languages are told apart without their regions. */
  static String language(String tag) {
    return Objects.requireNonNull(tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
  }

  private static void addText(List<Field> fields, WordAnalyzer analyzer, String name, String text) {
    fields.add(new Field(name, analyzer.tokenStream(name, text), WORDS));
    fields.add(new StoredField(name, text));
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
