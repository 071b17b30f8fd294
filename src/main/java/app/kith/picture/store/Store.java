package app.kith.picture.store;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Where the files of renditions lie. Whatever fails is an {@link IOException}, and may be tried again. */
public interface Store {

    /** A file and what it is. */
    record Stored(String contentType, byte[] bytes) {}

    /**
     * What a listing tells of a file.
     *
     * @param name what it is called; nobody but us has any business here, but somebody may have put something all the same
     */
    record Found(String name, long bytes) {}

    /** Once this returns, the file lasts and is whole, as the store was asked and not only told; if it throws, it may be there or not. */
    void put(Key key, String contentType, byte[] bytes) throws IOException;

    Optional<Stored> get(Key key) throws IOException;

    /** How long a file is; empty when there is none. */
    OptionalLong length(Key key) throws IOException;

    /** Deletes a file; one that is not there is as good as deleted. */
    void delete(Key key) throws IOException;

    /** All that lies here, in no order; to be closed. What fails on the way is an {@link java.io.UncheckedIOException}. */
    Stream<Found> list() throws IOException;

    /** Removes what writes have left that a crash ended, where a store may hold any: the listing does not show it. */
    default void tidy() throws IOException {}

    /** Where a file is found under the address at which the store is shown to everybody. */
    String path(Key key, String contentType);
}
