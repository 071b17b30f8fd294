package app.kith.asset;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends static files: for good under a lasting name, for an hour under the plain one, which an older page may still ask for. */
@Configuration
class AssetRoutes {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @Bean
    RouterFunction<ServerResponse> assetRoute() {
        return this::route;
    }

    private Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return read ? assets.at(request.path()).map(asset -> asking -> answer(asset, asking)) : Optional.empty();
    }

    private ServerResponse answer(Asset asset, ServerRequest request) {
        Encoding encoding = asset.encoding(request.headers().header(HttpHeaders.ACCEPT_ENCODING));
        var answer = ServerResponse.ok().contentType(asset.type()).cacheControl(caching(asset, request.path()));
        if (asset.compressible()) answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (encoding != Encoding.IDENTITY) answer.header(HttpHeaders.CONTENT_ENCODING, encoding.token());
        // Each encoding is another sequence of bytes, so each has another tag.
        return answer.eTag(asset.fingerprint() + "-" + encoding.token()).body(asset.bytes(encoding));
    }

    private CacheControl caching(Asset asset, String address) {
        if (!assets.lasting()) return CacheControl.noStore();
        return address.equals(asset.lastingName()) ? FOR_GOOD : FOR_AN_HOUR;
    }
}
