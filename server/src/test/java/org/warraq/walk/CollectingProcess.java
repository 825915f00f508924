package org.warraq.walk;

import java.nio.file.Path;

/** A process that collects until nothing is left to do; made to be killed. */
final class CollectingProcess {
  private CollectingProcess() {}

  /** Arguments: the data directory and the port of the press. */
  public static void main(String[] args) throws InterruptedException {
    try (Newspaper newspaper = Newspaper.open(Path.of(args[0]), Integer.parseInt(args[1]))) {
      System.out.println("collecting");
      newspaper.collect();
    }
    System.out.println("done");
  }

  static Process start(Path data, int pressPort) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CollectingProcess.class.getName(),
            data.toString(),
            String.valueOf(pressPort))
        .redirectErrorStream(true)
        .start();
  }
}
