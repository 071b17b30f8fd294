package app.kith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that has no JavaScript: opens pages, fills forms, presses buttons, keeps cookies. */
public class Visitor {

    private final String site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    private Optional<String> address = Optional.empty();
    private HttpResponse<byte[]> answer;
    private URI at;

    public Visitor(String site) {
        this.site = site;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** @param own from which of this machine's addresses they speak */
    public Visitor(String site, InetAddress own) {
        this.site = site;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).localAddress(own).build();
    }

    /** From another place than everybody else, as a proxy says it that the site believes. */
    public Visitor from(String address) {
        this.address = Optional.of(address);
        return this;
    }

    public Visitor opens(String path) {
        return goes(HttpRequest.newBuilder(URI.create(site).resolve(path)).header("Accept", "text/html").GET());
    }

    /** Sends a request as it is and follows where the site leads, as a browser does. */
    public Visitor goes(HttpRequest.Builder request) {
        sends(request);
        for (int hops = 0; answer.headers().firstValue("Location").isPresent() && hops < 10; hops++) {
            var next = at.resolve(answer.headers().firstValue("Location").get());
            sends(HttpRequest.newBuilder(next).header("Accept", "text/html").GET());
        }
        return this;
    }

    /** Sends a request and stays where the answer is. */
    public Visitor sends(HttpRequest.Builder builder) {
        address.ifPresent(from -> builder.setHeader("X-Forwarded-For", from));
        HttpRequest request = builder.build();
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        at = request.uri();
        return this;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site).resolve(path)).header("Accept", "text/html");
    }

    public int status() {
        return answer.statusCode();
    }

    public String path() {
        return at.getPath();
    }

    public URI at() {
        return at;
    }

    public HttpResponse<byte[]> answer() {
        return answer;
    }

    public String body() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(body(), at.toString());
    }

    public String title() {
        return page().title();
    }

    /** All that a reader reads. */
    public String text() {
        return page().body().text();
    }

    public Form form() {
        return form("main form");
    }

    /** The first form of the page that a selector finds. */
    public Form form(String selector) {
        Element form = page().selectFirst(selector);
        if (form == null) throw new AssertionError("No form on " + at + " (" + status() + "):\n" + text());
        return new Form(form);
    }

    /** Sends to a path what no form of the page would, with the token of its forms. */
    public Visitor posts(String path, String fields) {
        String token = form("form:has([name=_csrf])").value("_csrf");
        return goes(to(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + fields)));
    }

    public CookieManager cookies() {
        return cookies;
    }

    /** @param name as the site calls it; it may travel with a prefix and with the site's port */
    public HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().matches("(__Host-)?" + name + "(-\\d+)?")).findFirst().orElse(null);
    }

    /** Another tab of the same browser. */
    public Visitor tab() {
        return tabAt(site);
    }

    /** Another tab of the same browser, which looks at another node of the site. */
    public Visitor tabAt(String site) {
        var tab = new Visitor(site);
        cookies.getCookieStore().getCookies()
                .forEach(cookie -> tab.cookies.getCookieStore().add(URI.create(site), (HttpCookie) cookie.clone()));
        return tab;
    }

    /** A form of the page as a browser would send it. */
    public class Form {

        private final Element form;
        private final List<Field> fields = new ArrayList<>();

        private record Field(String name, String value, String file, String type, byte[] bytes) {}

        public Form(Element form) {
            this.form = form;
            for (Element input : form.select("input[name], textarea[name], select[name]")) {
                String type = input.attr("type");
                boolean unchecked = (type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked");
                if (!type.equals("file") && !type.equals("submit") && !unchecked) put(input.attr("name"), input.val());
            }
        }

        private void put(String name, String value) {
            fields.add(new Field(name, value, null, null, null));
        }

        public Form fill(String name, String value) {
            boolean known = fields.removeIf(field -> field.name.equals(name));
            if (!known && form.select("[name=" + name + "]").isEmpty()) throw new AssertionError("No field " + name);
            put(name, value);
            return this;
        }

        /** With a field that the page does not have, as somebody would send who makes up requests. */
        public Form add(String name, String value) {
            put(name, value);
            return this;
        }

        /** As the page's script sends it while somebody types, as the so-manieth thing that this page sends. */
        public Form keeping(int number) {
            return add("do", "keep").numbered(number);
        }

        /** With what the page's script says of any sending: which of this page's it is. */
        public Form numbered(int number) {
            return add("revision", form.attr("data-keep") + "/" + number);
        }

        /** With a box left empty. */
        public Form without(String name) {
            if (!fields.removeIf(field -> field.name.equals(name))) throw new AssertionError("No field " + name);
            return this;
        }

        public Form attach(String name, String file, byte[] bytes) {
            return attach(name, file, "application/octet-stream", bytes);
        }

        /** @param type what the file claims to be */
        public Form attach(String name, String file, String type, byte[] bytes) {
            fields.add(new Field(name, "", file, type, bytes));
            return this;
        }

        public String value(String name) {
            return fields.stream().filter(field -> field.name.equals(name)).findFirst().orElseThrow().value;
        }

        /** Presses the button with this name and value. */
        public Visitor press(String name, String value) {
            return pressing(name, value).send();
        }

        /** The form as the button with this name and value sends it. */
        public Form pressing(String name, String value) {
            if (form.select("button[name=" + name + "][value=" + value + "]").isEmpty()) {
                throw new AssertionError("No button " + name + "=" + value + " on " + at);
            }
            put(name, value);
            return this;
        }

        /** Presses the form's first button, as Enter in one of its fields does. */
        public Visitor enter() {
            Element button = form.selectFirst("button:not([type=button]), input[type=submit]");
            if (button != null && !button.attr("name").isEmpty()) put(button.attr("name"), button.attr("value"));
            return send();
        }

        public HttpRequest.Builder request() {
            String action = form.attr("action").isEmpty() ? at.toString() : form.absUrl("action");
            var request = HttpRequest.newBuilder(URI.create(action)).header("Accept", "text/html")
                    .header("Sec-Fetch-Site", "same-origin");
            return form.attr("enctype").equals("multipart/form-data")
                    ? request.header("Content-Type", "multipart/form-data; boundary=kith-kith-kith")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(parts()))
                    : request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded()));
        }

        public Visitor send() {
            return goes(request());
        }

        private String encoded() {
            return fields.stream()
                    .map(field -> field.name + "=" + URLEncoder.encode(field.value, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        private byte[] parts() {
            var body = new ByteArrayOutputStream();
            for (Field field : fields) {
                String file = field.file == null ? "" : "; filename=\"" + field.file + "\"\r\nContent-Type: " + field.type;
                body.writeBytes(("--kith-kith-kith\r\nContent-Disposition: form-data; name=\"" + field.name + "\"" + file + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(field.bytes == null ? field.value.getBytes(StandardCharsets.UTF_8) : field.bytes);
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.writeBytes("--kith-kith-kith--\r\n".getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }
    }
}
