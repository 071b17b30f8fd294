package app.kith.picture;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of renditions lie. Whatever fails is an {@link IOException}, and may be tried again. */
interface Store {

    /** A file and what it is. */
    record Stored(String contentType, byte[] bytes) {}

    /** Once this returns, the file lasts; if it throws, there is none. */
    void put(Key key, String contentType, byte[] bytes) throws IOException;

    Optional<Stored> get(Key key) throws IOException;

    /** Deletes a file; one that is not there is as good as deleted. */
    void delete(Key key) throws IOException;

    /** All that lies here, in no order; to be closed. */
    Stream<Key> list() throws IOException;
}
