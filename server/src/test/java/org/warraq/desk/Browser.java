package org.warraq.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser without scripts: keeps cookies, follows redirects, fills in the forms of the page that
 * it shows.
 */
final class Browser {
  private final DeskServer server;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "en"));
  private int status;
  private String path = "";
  private Document page = new Document("");
  private HttpResponse<String> answer;

  Browser(DeskServer server) {
    this.server = server;
  }

  /** Sends this header with every request. */
  Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Browser open(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** Fills in the form with this action on the current page and submits it. */
  Browser submit(String action, String... namesAndValues) throws IOException, InterruptedException {
    FormElement form =
        (FormElement)
            page.select("form").stream()
                .filter(f -> f.attr("action").equals(action))
                .findFirst()
                .orElseThrow(
                    () -> new AssertionError("No form to " + action + " on " + page.html()));
    Map<String, String> values = new LinkedHashMap<>();
    form.formData().forEach(field -> values.put(field.key(), field.value()));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return post(action, values);
  }

  /** Sends a form that need not stand on the page. */
  Browser post(String action, Map<String, String> values) throws IOException, InterruptedException {
    String body =
        values.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends the form with this action, a file in it. */
  Browser upload(
      String action, String field, String fileName, byte[] content, String... namesAndValues)
      throws IOException, InterruptedException {
    String boundary = "boundary-of-the-parts";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("_csrf", page.select("input[name=_csrf]").attr("value"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      String part =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, value.getKey(), value.getValue());
      body.write(part.getBytes(StandardCharsets.UTF_8));
    }
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/x-opml\r\n\r\n"
            .formatted(boundary, field, fileName);
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path));
    headers.forEach(request::header);
    return request;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Browser send(HttpRequest request) throws IOException, InterruptedException {
    answer = client.send(request, BodyHandlers.ofString());
    for (int hops = 0; hops < 5 && answer.statusCode() / 100 == 3; hops++) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      HttpRequest.Builder follow = HttpRequest.newBuilder(next).GET();
      headers.forEach(follow::header);
      answer = client.send(follow.build(), BodyHandlers.ofString());
    }
    status = answer.statusCode();
    path = answer.uri().getPath();
    page = Jsoup.parse(answer.body(), answer.uri().toString());
    return this;
  }

  int status() {
    return status;
  }

  /** Path of the page that is shown, after redirects. */
  String path() {
    return path;
  }

  Document page() {
    return page;
  }

  String html() {
    return answer.body();
  }

  /** The text of the first element that matches, without the marks that isolate names. */
  String text(String selector) {
    return page.select(selector).stream()
        .findFirst()
        .map(element -> element.text().replaceAll("[\\u2066-\\u2069]", ""))
        .orElse("");
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  List<HttpCookie> cookies() {
    return new ArrayList<>(cookies.getCookieStore().getCookies());
  }
}
