package org.warraq.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The floor: nginx, serving the same bytes from disk, already compressed. */
final class Nginx implements AutoCloseable {
  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts nginx with the given pages by file name; empty when it is not installed. */
  static Optional<Nginx> start(Path directory, Map<String, byte[]> pages)
      throws IOException, InterruptedException {
    Optional<Path> program =
        java.util.stream.Stream.of(
                "/usr/sbin/nginx",
                "/usr/bin/nginx",
                "/usr/local/sbin/nginx",
                "/opt/homebrew/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    int port = ServerProcess.freePort();
    Path root = Files.createDirectories(directory.resolve("nginx"));
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      Files.write(root.resolve(page.getKey()), page.getValue());
      Files.write(root.resolve(page.getKey() + ".gz"), gzip(page.getValue()));
    }
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        user %3$s;
        worker_processes 2;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx.log;
        events { worker_connections 256; }
        http {
          access_log off;
          types { text/html html; }
          default_type text/html;
          gzip_static on;
          etag on;
          sendfile on;
          tcp_nodelay on;
          keepalive_requests 100000000;
          client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
          server { listen 127.0.0.1:%2$d; root %1$s/nginx; }
        }
        """
            .formatted(directory, port, System.getProperty("user.name")));
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "-c",
                configuration.toString(),
                "-e",
                directory + "/nginx.log")
            .inheritIO()
            .start();
    Thread.sleep(500);
    return Optional.of(new Nginx(process, port));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  int port() {
    return port;
  }

  /** CPU seconds of the master and its workers. */
  double cpuSeconds() {
    return ServerProcess.cpuSeconds(process.pid())
        + process.children().mapToDouble(child -> ServerProcess.cpuSeconds(child.pid())).sum();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
