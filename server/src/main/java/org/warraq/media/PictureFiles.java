package org.warraq.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.warraq.newsroom.PictureShape;
import org.warraq.store.StoreSettings;

/**
 * The pictures' files: {@code data/media/ab/abcd…/640.jpg}, by the SHA-256 of the original. A
 * picture's folder appears with all its sizes at once or not at all.
 */
@Component
class PictureFiles {
  /** What phones, tablets and large screens ask for. */
  static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

  private static final String UNFINISHED = ".unfinished-";

  private final Path folder;

  PictureFiles(StoreSettings settings) {
    this.folder = settings.data().resolve("media");
  }

  /** Where a size of a picture is, whether it exists or not. */
  Path file(String hash, int width) {
    return folder(hash).resolve(width + ".jpg");
  }

  /**
   * The picture in a shape, which is made of its largest size when somebody asks for the first
   * time; empty when there is no such picture.
   */
  Optional<Path> shaped(String hash, PictureShape shape) {
    Path file = folder(hash).resolve(shape.file());
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    Optional<Path> largest = largest(hash);
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path unfinished = Files.createTempFile(folder, UNFINISHED, ".jpg");
      try {
        PictureWriter.write(PictureWriter.cut(largest.get(), shape), unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      return Optional.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store a picture in " + folder, e);
    }
  }

  /** The largest of the sizes that are here. */
  private Optional<Path> largest(String hash) {
    if (!Files.isDirectory(folder(hash))) {
      return Optional.empty();
    }
    try (Stream<Path> sizes = Files.list(folder(hash))) {
      return sizes
          .filter(file -> PictureShape.ofFile(file.getFileName().toString()).isEmpty())
          .max(Comparator.comparingInt(PictureFiles::width));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static int width(Path file) {
    return Integer.parseInt(file.getFileName().toString().replace(".jpg", ""));
  }

  private Path folder(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }

  /** Checks, resizes and stores a picture; one that is stored already is not written again. */
  Stored store(byte[] original) throws UnfitPicture {
    String hash = hash(original);
    PictureReader.Picture picture = PictureReader.read(original, WIDTHS.getLast());
    List<Integer> widths = widths(picture.width());
    Stored stored = new Stored(hash, widths.getLast(), height(picture, widths.getLast()), widths);
    try {
      if (!Files.isDirectory(folder(hash))) {
        write(picture, stored);
      }
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store a picture in " + folder, e);
    }
  }

  /** Never wider than the original; an original below the smallest size keeps its own. */
  private static List<Integer> widths(int width) {
    List<Integer> fitting = WIDTHS.stream().filter(w -> w <= width).toList();
    return fitting.isEmpty() ? List.of(width) : fitting;
  }

  private static int height(PictureReader.Picture picture, int width) {
    return Math.max(1, Math.round((float) picture.height() * width / picture.width()));
  }

  private void write(PictureReader.Picture picture, Stored stored) throws IOException {
    Path target = folder(stored.hash());
    Files.createDirectories(target.getParent());
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
    try {
      // The largest first: each smaller one is made from the one before it.
      BufferedImage image = picture.image();
      for (int width : stored.widths().reversed()) {
        image = PictureWriter.scaled(image, width, height(picture, width));
        PictureWriter.write(image, unfinished.resolve(width + ".jpg"));
      }
      moveUnlessThere(unfinished, target);
    } finally {
      FileSystemUtils.deleteRecursively(unfinished);
    }
  }

  private static void moveUnlessThere(Path unfinished, Path target) throws IOException {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      // Another process stored the same picture meanwhile.
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  /** Removes what a crash left unfinished. */
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        if (child.getFileName().toString().startsWith(UNFINISHED)) {
          FileSystemUtils.deleteRecursively(child);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy up " + folder, e);
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
