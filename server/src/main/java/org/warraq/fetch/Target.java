package org.warraq.fetch;

import java.net.URI;

/**
 * An address that passed {@link UrlRule}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower-case ASCII; an IPv6 address has no brackets here
 * @param port always explicit
 * @param pathAndQuery percent-encoded, begins with a slash
 */
record Target(String scheme, String host, int port, String pathAndQuery)
    implements UrlRule.Verdict {

  URI uri() {
    return URI.create(origin() + pathAndQuery);
  }

  /** Scheme, host and port: what one robots.txt speaks for. */
  String origin() {
    return scheme + "://" + authority();
  }

  /** What is left in peace together: both usual ports of a host are one neighbour. */
  String hostKey() {
    return port == 80 || port == 443 ? host : host + ":" + port;
  }

  /** For messages and logs: without the query, which may hold secrets. */
  String shown() {
    int query = pathAndQuery.indexOf('?');
    return origin() + (query < 0 ? pathAndQuery : pathAndQuery.substring(0, query) + "?…");
  }

  Target at(String path) {
    return new Target(scheme, host, port, path);
  }

  private String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    boolean usual = scheme.equals("http") ? port == 80 : port == 443;
    return usual ? name : name + ":" + port;
  }
}
