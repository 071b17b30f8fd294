package app.kith.proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it reached the first of the trusted proxies: from whom, by which scheme, for which host. */
class ForwardedRequest extends HttpServletRequestWrapper {

    private static final Pattern HOST = Pattern.compile("(?<name>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>\\d{1,5}))?");

    private final InetAddress origin;
    private final String scheme;
    private final Optional<Matcher> host;

    /**
     * @param scheme as the last proxy says, if it is one
     * @param host as the last proxy says; what is no host is passed over
     */
    ForwardedRequest(HttpServletRequest request, InetAddress origin, Optional<String> scheme, Optional<String> host) {
        super(request);
        this.origin = origin;
        this.scheme = scheme.filter(said -> said.equals("http") || said.equals("https")).orElse(request.getScheme());
        this.host = host.flatMap(ForwardedRequest::host).or(() -> Optional.ofNullable(request.getHeader("Host")).flatMap(ForwardedRequest::host));
    }

    private static Optional<Matcher> host(String typed) {
        return Optional.of(HOST.matcher(typed)).filter(Matcher::matches);
    }

    @Override
    public String getRemoteAddr() {
        return origin.getHostAddress();
    }

    @Override
    public String getRemoteHost() {
        return getRemoteAddr();
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host.map(said -> said.group("name")).orElseGet(super::getServerName);
    }

    @Override
    public int getServerPort() {
        return host.map(said -> said.group("port")).map(Integer::valueOf).filter(port -> port > 0 && port < 65536).orElse(isSecure() ? 443 : 80);
    }

    @Override
    public StringBuffer getRequestURL() {
        boolean usual = getServerPort() == (isSecure() ? 443 : 80);
        return new StringBuffer(scheme).append("://").append(getServerName()).append(usual ? "" : ":" + getServerPort()).append(getRequestURI());
    }
}
