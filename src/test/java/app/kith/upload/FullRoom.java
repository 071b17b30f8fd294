package app.kith.upload;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** As if two others were sending as much as there is room for, until it is closed. */
public final class FullRoom implements AutoCloseable {

    private final List<Room.Place> places;

    private FullRoom(List<Room.Place> places) {
        this.places = places;
    }

    public static FullRoom of(ApplicationContext site) {
        Room room = site.getBean(Room.class);
        long half = (room.kilobytes() - room.taken()) / 2 << 10;
        var full = new FullRoom(Stream.of("203.0.113.1", "203.0.113.2").map(address -> room.place(address, half)).toList());
        if (!full.places.stream().allMatch(Room.Place::granted)) throw new IllegalStateException("Others are sending: " + room.taken());
        return full;
    }

    @Override
    public void close() {
        places.forEach(Room.Place::close);
    }
}
