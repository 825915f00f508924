package org.warraq.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Says in words what an exception of the client means. */
final class Trouble {
  private Trouble() {}

  static Stopped of(IOException trouble, Target target, Errand errand) {
    String host = target.host();
    return switch (trouble) {
      case AddressGuard.AddressRefused refused ->
          Stopped.blocked(FetchOutcome.Reason.PRIVATE_ADDRESS, refused.explanation());
      case UnknownHostException unknown ->
          Stopped.failed(
              FetchOutcome.Cause.DNS,
              "The name %s has no address; check its spelling, or try again if the name server was down."
                  .formatted(host));
      case Body.OverLimit over -> tooLarge(over, target, errand);
      case Body.Unusable unusable -> unusable(unusable, target);
      case ConnectTimeoutException slow ->
          Stopped.failed(
              FetchOutcome.Cause.TIMEOUT,
              "%s did not accept a connection in time; it may be down, so try again later."
                  .formatted(host));
      case SocketTimeoutException slow -> timeout(target);
      case SSLException insecure ->
          Stopped.failed(
              FetchOutcome.Cause.TLS,
              "%s offers no trustworthy encrypted connection; tell its webmaster to check the certificate, or use its http address if there is one."
                  .formatted(host));
      case ConnectException refused -> unreachable(target);
      case NoRouteToHostException nowhere -> unreachable(target);
      case ZipException broken ->
          Stopped.failed(
              FetchOutcome.Cause.BAD_ENCODING,
              "%s sent a body whose packing is broken; tell its webmaster to check the compression."
                  .formatted(target.shown()));
      case EOFException cut -> cutShort(target);
      case ConnectionClosedException cut -> cutShort(target);
      case TruncatedChunkException cut -> cutShort(target);
      case NoHttpResponseException cut -> cutShort(target);
      // The JDK has no type of its own for a network without a route, such as IPv6 in many houses.
      case SocketException nowhere
          when String.valueOf(nowhere.getMessage()).contains("unreachable") ->
          unreachable(target);
      case SocketException reset -> cutShort(target);
      default ->
          Stopped.failed(
              FetchOutcome.Cause.PROTOCOL,
              "%s did not answer in valid HTTP; check that a web server listens on port %d."
                  .formatted(host, target.port()));
    };
  }

  static Stopped timeout(Target target) {
    return Stopped.failed(
        FetchOutcome.Cause.TIMEOUT,
        "%s did not answer completely in the time allowed; it may be overloaded, so try again later."
            .formatted(target.host()));
  }

  static Stopped stopped() {
    return Stopped.failed(
        FetchOutcome.Cause.STOPPED,
        "The fetch was stopped because the program is shutting down; it is made again after the next start.");
  }

  static Stopped busy(Target target, Duration waited) {
    return Stopped.failed(
        FetchOutcome.Cause.HOST_BUSY,
        "Too many requests already wait for %s or for a free connection (more than %d s); try again later or poll less often."
            .formatted(target.host(), waited.toSeconds()));
  }

  private static Stopped unreachable(Target target) {
    return Stopped.failed(
        FetchOutcome.Cause.CONNECT,
        "%s accepts no connection on port %d; it may be down, so try again later."
            .formatted(target.host(), target.port()));
  }

  private static Stopped cutShort(Target target) {
    return Stopped.failed(
        FetchOutcome.Cause.CUT_SHORT,
        "The connection to %s ended before its answer did, and nothing of it was kept; try again later."
            .formatted(target.host()));
  }

  private static Stopped tooLarge(Body.OverLimit body, Target target, Errand errand) {
    String remedy =
        errand
            .setting()
            .map(name ->
                "raise %s (now %s) if you trust it".formatted(name, Sizes.shown(errand.maxBytes())))
            .orElse("use a smaller address");
    return unusable(body, target, remedy);
  }

  private static Stopped unusable(Body.Unusable body, Target target) {
    return unusable(body, target, "tell its webmaster to send it as gzip or unpacked");
  }

  private static Stopped unusable(Body.Unusable body, Target target, String remedy) {
    return Stopped.failed(
        body.reason(),
        "%s was not read because %s; %s.".formatted(target.shown(), body.explanation(), remedy));
  }
}
