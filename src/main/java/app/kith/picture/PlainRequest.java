package app.kith.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A request that has come whole, asks for all of what stands under a path, and says nothing that could change the answer. What is
 * unusual in any way (a part, something a browser may have, a body), wrong by RFC 9112, or not all there yet is none: the
 * server hears it from its first byte on.
 *
 * @param path of letters, digits, hyphens and slashes
 * @param last on its connection
 */
record PlainRequest(String path, boolean last) {

    /** @param received all that a connection has sent since its last request; stays unread */
    static Optional<PlainRequest> of(ByteBuffer received) {
        return new PlainHead(received).request();
    }
}
