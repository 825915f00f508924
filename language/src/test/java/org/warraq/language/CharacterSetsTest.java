package org.warraq.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetsTest {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final String NEWS =
      "أعلن مجلس المدينة اليوم أن الجسر الجديد سيفتح أمام السيارات صباح الأحد، بعد عامين من العمل.";

  @Test
  void utf8NeedsNoDeclaration() {
    Decoded decoded = decode(NEWS.getBytes(UTF_8));
    assertThat(decoded).isEqualTo(new Decoded(NEWS, UTF_8, 0, Decoded.Origin.UTF_8));
  }

  @Test
  void utf8WinsOverAWrongHttpCharset() {
    Decoded decoded =
        CharacterSets.decode(
            NEWS.getBytes(UTF_8), Optional.of("windows-1256"), Optional.of("iso-8859-1"));
    assertThat(decoded.text()).isEqualTo(NEWS);
    assertThat(decoded.charset()).isEqualTo(UTF_8);
  }

  @Test
  void aTextWithOneBadByteKeepsItsCharacterSet() {
    byte[] body = ("x " + NEWS).getBytes(UTF_8);
    body[0] = (byte) 0x93;
    Decoded decoded = CharacterSets.decode(body, Optional.empty(), Optional.of("windows-1252"));
    assertThat(decoded.text()).isEqualTo("\uFFFD " + NEWS);
    assertThat(decoded.charset()).isEqualTo(UTF_8);
    assertThat(decoded.replacedBytes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
  void arabicWithoutDeclarationIsRecognisedByItsLetters(String charset) {
    Decoded decoded = decode(NEWS.getBytes(Charset.forName(charset)));
    assertThat(decoded.charset()).isEqualTo(Charset.forName(charset));
    assertThat(decoded.text()).isEqualTo(NEWS);
    assertThat(decoded.origin()).isEqualTo(Decoded.Origin.GUESSED);
  }

  @Test
  void arabicOfTheMacintoshIsRecognisedByItsQuotationMarks() {
    Charset mac = Charset.forName("x-MacArabic");
    byte[] body = ("قال العمدة: هذا يوم جميل… «للمدينة» وأهلها ٢٠٢٦").getBytes(mac);
    assertThat(decode(body).charset()).isEqualTo(mac);
  }

  @Test
  void aLatinDeclarationDoesNotOutvoteArabicLetters() {
    Decoded decoded =
        CharacterSets.decode(
            NEWS.getBytes(WINDOWS_1256), Optional.of("ISO-8859-1"), Optional.empty());
    assertThat(decoded.text()).isEqualTo(NEWS);
  }

  @Test
  void theDocumentIsBelievedBeforeAServersDefault() {
    String text = "Привет из города";
    Charset cyrillic = Charset.forName("windows-1251");
    Decoded decoded =
        CharacterSets.decode(
            text.getBytes(cyrillic), Optional.of("iso-8859-1"), Optional.of("windows_1251"));
    assertThat(decoded.text()).isEqualTo(text);
  }

  @Test
  void frenchWithoutDeclarationIsWindows1252() {
    String text = "L’été dernier, le maire a déclaré « c’est fini » à la presse étrangère.";
    Decoded decoded = decode(text.getBytes(Charset.forName("windows-1252")));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.charset().name()).isEqualTo("windows-1252");
  }

  @Test
  void windowsQuotationMarksInDeclaredLatin1AreRead() {
    byte[] body = "\u0093caf\u00E9\u0094".getBytes(ISO_8859_1);
    Decoded decoded = CharacterSets.decode(body, Optional.empty(), Optional.of("iso-8859-1"));
    assertThat(decoded.text()).isEqualTo("“café”");
  }

  @Test
  void utf16IsReadWithAndWithoutAMark() {
    String text = "<?xml version='1.0'?><title>" + NEWS + "</title>";
    assertThat(decode(text.getBytes(UTF_16LE)).text()).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(UTF_16LE)).text()).isEqualTo(text);
  }

  @Test
  void asciiKeepsTheDeclaredName() {
    Decoded decoded =
        CharacterSets.decode("abc".getBytes(UTF_8), Optional.empty(), Optional.of("koi8-r"));
    assertThat(decoded.charset().name()).isEqualTo("KOI8-R");
  }

  @Test
  void japaneseWithEscapesFollowsItsDeclaration() {
    Charset jis = Charset.forName("ISO-2022-JP");
    Decoded decoded =
        CharacterSets.decode("日本".getBytes(jis), Optional.empty(), Optional.of("iso-2022-jp"));
    assertThat(decoded.text()).isEqualTo("日本");
  }

  @Test
  void arabicOfTheMacintoshMayWriteItsMarkupFromRightToLeft() {
    byte[] body = ("<t a=1>" + NEWS + "</t>").getBytes(Charset.forName("x-MacArabic"));
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '<' || body[i] == '>' || body[i] == '=' || body[i] == ' ') {
        body[i] |= (byte) 0x80;
      }
    }
    assertThat(decode(body).text()).isEqualTo("<t a=1>" + NEWS + "</t>");
  }

  @Test
  void utf8ThatWasEncodedTwiceIsDecodedTwice() {
    String twice = new String(NEWS.getBytes(UTF_8), ISO_8859_1);
    assertThat(decode(twice.getBytes(UTF_8)).text()).isEqualTo(NEWS);
    String windows = twice.replace('\u0084', '„').replace('\u0085', '…').replace('\u008A', 'Š');
    assertThat(decode(windows.getBytes(UTF_8)).text()).isEqualTo(NEWS);
  }

  @Test
  void frenchIsNotTakenForUtf8EncodedTwice() {
    String text = "Ã©tude d’Ãâ ge où l’été à Tunis a été déclaré";
    assertThat(decode(text.getBytes(UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void asciiWithoutADeclarationHasTheServersName() {
    Decoded decoded =
        CharacterSets.decode(
            "abc".getBytes(UTF_8), Optional.of("iso-8859-1"), Optional.of("windows-1256"));
    assertThat(decoded.charset()).isEqualTo(ISO_8859_1);
  }

  @Test
  void declaredAsciiWithOtherBytesIsWindows1252() {
    Decoded decoded =
        CharacterSets.decode(
            "\u0093a\u0094é".getBytes(ISO_8859_1), Optional.empty(), Optional.of("us-ascii"));
    assertThat(decoded.text()).isEqualTo("“a”é");
  }

  @Test
  void utf32IsReadWithoutAMark() {
    String text = "<t>’خ</t>";
    assertThat(decode(text.getBytes(Charset.forName("UTF-32BE"))).text()).isEqualTo(text);
    assertThat(decode(text.getBytes(Charset.forName("UTF-32LE"))).text()).isEqualTo(text);
  }

  @Test
  void nothingIsEmptyText() {
    assertThat(decode(new byte[0]).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows-1256",
        "windows_1256",
        "cp1256",
        "CP-1256",
        "x-windows-1256",
        "win1256",
        " 'Windows1256' ",
        "ms-arab",
        "ms-1256"
      })
  void everySpellingOfANameIsKnown(String name) {
    assertThat(CharacterSets.named(name)).contains(WINDOWS_1256);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no such set", "../etc", "%s", "x-", "x-x-x-"})
  void anUnknownNameIsNothing(String name) {
    assertThat(CharacterSets.named(name)).isEmpty();
  }

  private static Decoded decode(byte[] body) {
    return CharacterSets.decode(body, Optional.empty(), Optional.empty());
  }
}
