package app.kith.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import org.apache.tomcat.util.http.FastHttpDateFormat;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Meets the connections of browsers. Most requests are for pictures, and who asks does not matter: a {@link PlainRequest} for one
 * that is looked at just now is answered at once, by the thread that heard it, from memory and without waiting for
 * anything. Whatever else is asked stays unread and goes where everything goes.
 */
final class ShowcaseEndpoint extends NioEndpoint {

    private @Nullable Showcase showcase;

    void shows(Showcase shown) {
        showcase = shown;
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
        return event == SocketEvent.OPEN_READ && dispatch && answers(connection) || super.processSocket(connection, event, dispatch);
    }

    /** Whether nothing is left to do for the server. */
    private boolean answers(SocketWrapperBase<NioChannel> connection) {
        Lock lock = connection.getLock();
        if (!lock.tryLock()) return false;
        try {
            // Where somebody is at work already, what comes is the rest of what they read.
            if (showcase == null || isPaused() || connection.isClosed() || connection.getCurrentProcessor() != null || !connection.isReadyForRead()) return false;
            ByteBuffer received = received(connection);
            Optional<PlainRequest> request = PlainRequest.of(received);
            Optional<Showcase.Piece> piece = request.flatMap(asked -> showcase.justNow(asked.path()));
            if (piece.isEmpty()) return false;
            received.position(received.limit());
            send(piece.get(), connection, request.get().last());
            return true;
        } catch (IOException over) {
            return false; // as the server will find, too
        } finally {
            lock.unlock();
        }
    }

    private static ByteBuffer received(SocketWrapperBase<NioChannel> connection) {
        SocketBufferHandler buffers = connection.getSocket().getBufHandler();
        buffers.configureReadBufferForRead();
        return buffers.getReadBuffer();
    }

    private void send(Showcase.Piece piece, SocketWrapperBase<NioChannel> connection, boolean last) {
        String beginning = "HTTP/1.1 200 \r\nDate: " + FastHttpDateFormat.getCurrentDate() + (last ? "\r\nConnection: close\r\n" : "\r\n");
        ByteBuffer[] answer = {ByteBuffer.wrap(beginning.getBytes(StandardCharsets.ISO_8859_1)), ByteBuffer.wrap(piece.head()), ByteBuffer.wrap(piece.bytes())};
        try {
            connection.getSocket().write(answer, 0, answer.length);
            if (answer[2].hasRemaining()) getExecutor().execute(() -> sendRest(answer, connection, last));
            else end(connection, last);
        } catch (IOException | RejectedExecutionException broken) {
            connection.close();
        }
    }

    /** For whoever takes it slowly: on a thread that may wait. */
    private static void sendRest(ByteBuffer[] answer, SocketWrapperBase<NioChannel> connection, boolean last) {
        Lock lock = connection.getLock();
        lock.lock();
        try {
            for (ByteBuffer part : answer) connection.write(true, part);
            connection.flush(true);
            end(connection, last);
        } catch (IOException broken) {
            connection.close();
        } finally {
            lock.unlock();
        }
    }

    private static void end(SocketWrapperBase<NioChannel> connection, boolean last) {
        if (last) {
            connection.close();
            return;
        }
        ((NioSocketWrapper) connection).updateLastRead();
        connection.registerReadInterest();
    }
}
