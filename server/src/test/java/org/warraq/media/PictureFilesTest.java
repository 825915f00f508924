package org.warraq.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.store.StoreSettings;

class PictureFilesTest {
  @TempDir private Path data;
  private PictureFiles files;

  @BeforeEach
  void open() {
    files = new PictureFiles(new StoreSettings(data, null, null, null, 1));
  }

  private BufferedImage read(Stored stored, int width) throws IOException {
    return ImageIO.read(files.file(stored.hash(), width).toFile());
  }

  private List<String> everyFile() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aLargePictureIsKeptInFourWidths() throws Exception {
    Stored stored = files.store(Drawings.jpeg(3000, 2000));
    assertThat(stored.widths()).containsExactly(320, 640, 960, 1280);
    assertThat(stored.width()).isEqualTo(1280);
    assertThat(stored.height()).isEqualTo(853);
    assertThat(everyFile()).containsExactly("1280.jpg", "320.jpg", "640.jpg", "960.jpg");
    for (int width : stored.widths()) {
      assertThat(read(stored, width).getWidth()).isEqualTo(width);
      assertThat(read(stored, width).getHeight()).isEqualTo(Math.round(width * 2000f / 3000));
    }
  }

  @Test
  void aPictureIsNeverMadeLarger() throws Exception {
    assertThat(files.store(Drawings.jpeg(700, 500)).widths()).containsExactly(320, 640);
    assertThat(files.store(Drawings.jpeg(250, 200)).widths()).containsExactly(250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void theUsualFormatsBecomeJpegWithTheirColours(String format) throws Exception {
    Stored stored = files.store(Drawings.bytes(format, Drawings.drawing(800, 600)));
    Color corner = new Color(read(stored, 640).getRGB(60, 60));
    assertThat(corner.getRed()).isGreaterThan(230);
    assertThat(corner.getGreen()).isLessThan(25);
  }

  @Test
  void whatIsTransparentBecomesWhite() throws Exception {
    BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    Stored stored = files.store(Drawings.bytes("png", clear));
    assertThat(read(stored, 320).getRGB(100, 100)).isEqualTo(Color.WHITE.getRGB());
  }

  @ParameterizedTest
  @CsvSource({
    "1,640,480,L,T",
    "2,640,480,R,T",
    "3,640,480,R,B",
    "4,640,480,L,B",
    "5,640,853,L,T",
    "6,640,853,R,T",
    "7,640,853,R,B",
    "8,640,853,L,B"
  })
  void aPictureStandsAsTheCameraWasHeld(int tag, int width, int height, String x, String y)
      throws Exception {
    Stored stored = files.store(Drawings.jpegHeld(tag, 1200, 900));
    BufferedImage shown = read(stored, 640);
    assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(width, height);
    Color red =
        new Color(shown.getRGB(x.equals("L") ? 40 : width - 40, y.equals("T") ? 40 : height - 40));
    assertThat(red.getRed()).isGreaterThan(230);
    assertThat(red.getBlue()).isLessThan(25);
  }

  @Test
  void nothingTheCameraWroteSurvives() throws Exception {
    Stored stored = files.store(Drawings.jpegHeld(1, 800, 600));
    String bytes = Files.readString(files.file(stored.hash(), 640), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("SECRET").doesNotContain("Exif");
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    assertThatThrownBy(() -> files.store(Drawings.pngClaiming(50_000, 50_000)))
        .isInstanceOf(UnfitPicture.class)
        .hasMessage("The picture is too large: 50000×50000 pixels.");
    assertThatThrownBy(() -> files.store(Drawings.pngClaiming(11_000, 11_000)))
        .hasMessage("The picture is too large: 11000×11000 pixels.");
  }

  @Test
  void anIconIsRefused() {
    assertThatThrownBy(() -> files.store(Drawings.jpeg(64, 64)))
        .hasMessage("The picture is too small: 64×64 pixels.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!doctype html><p>no | A page or a drawing in XML came instead of a picture.",
        "<svg xmlns='http://www.w3.org/2000/svg'/> | A page or a drawing in XML came instead of a picture.",
        "RIFF0000WEBPVP8 | WebP pictures cannot be read here.",
        "0000ftypavif | AVIF pictures cannot be read here.",
        "GIF89a | The GIF is damaged or of an unusual kind.",
        "%PDF-1.7 | The bytes are no JPEG, PNG or GIF."
      })
  void whatIsNoPictureIsRefusedWithAReason(String bytes, String reason) throws IOException {
    assertThatThrownBy(() -> files.store(bytes.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnfitPicture.class)
        .hasMessage(reason);
    assertThat(everyFile()).isEmpty();
  }

  @Test
  void aPictureThatIsCutShortIsRefusedOrShownNeverThrown() throws IOException {
    byte[] whole = Drawings.bytes("png", Drawings.drawing(800, 600));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 3);
    assertThatThrownBy(() -> files.store(half)).isInstanceOf(UnfitPicture.class);
    assertThat(everyFile()).isEmpty();
  }

  @Test
  void theSameBytesAreStoredOnce() throws Exception {
    byte[] picture = Drawings.jpeg(800, 600);
    Stored first = files.store(picture);
    var written = Files.getLastModifiedTime(files.file(first.hash(), 640));
    assertThat(files.store(picture)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(files.file(first.hash(), 640))).isEqualTo(written);
  }

  @Test
  void whatACrashLeftUnfinishedIsSweptAway() throws Exception {
    Stored stored = files.store(Drawings.jpeg(800, 600));
    Path unfinished = Files.createDirectories(data.resolve("media/.unfinished-1"));
    Files.writeString(unfinished.resolve("640.jpg"), "half");
    files.sweep();
    assertThat(unfinished).doesNotExist();
    assertThat(files.file(stored.hash(), 640)).exists();
  }
}
