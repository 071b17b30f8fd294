package app.kith.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server (RFC 5321) as moody as real ones are: it can refuse at any point, say nothing at all, and ask for TLS first. */
final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final Optional<SSLContext> tls;
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final Thread doorkeeper;
    private volatile boolean silent;

    private final CountDownLatch waiting = new CountDownLatch(1);

    /** What was said to it, in order; after STARTTLS each line begins with {@code TLS}. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    /** Whole letters that it took. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    PostOffice(Optional<SSLContext> tls) throws IOException {
        this(tls, 0);
    }

    PostOffice(Optional<SSLContext> tls, int port) throws IOException {
        this.tls = tls;
        this.door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        this.doorkeeper = Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers this to every command that begins so, instead of what it would. */
    PostOffice answers(String command, String reply) {
        moods.put(command, reply);
        return this;
    }

    PostOffice contentAgain() {
        moods.clear();
        silent = false;
        return this;
    }

    /** Lets everybody in and says nothing. */
    PostOffice silent() {
        silent = true;
        return this;
    }

    private void open() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException closed) {
            // the day is over
        }
    }

    private void serve(Socket caller) {
        callers.add(caller);
        try (caller) {
            if (silent) {
                waiting.countDown();
                caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
            say(caller, "220 post.example ESMTP");
            talk(caller, false);
        } catch (IOException left) {
            // whoever called has hung up, or the day is over
        } finally {
            callers.remove(caller);
        }
    }

    private void talk(Socket caller, boolean secret) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add((secret ? "TLS " : "") + line);
            String command = line.toUpperCase(Locale.ROOT);
            var mood = moods.entrySet().stream().filter(entry -> command.startsWith(entry.getKey())).findFirst();
            if (mood.isPresent()) {
                say(caller, mood.get().getValue());
            } else if (command.startsWith("EHLO")) {
                say(caller, "250-post.example\r\n" + (tls.isPresent() && !secret ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN LOGIN");
            } else if (command.equals("STARTTLS") && tls.isPresent()) {
                say(caller, "220 go ahead");
                var inside = (SSLSocket) tls.get().getSocketFactory().createSocket(caller, null, true);
                inside.setUseClientMode(false);
                talk(inside, true);
                return;
            } else if (command.startsWith("AUTH")) {
                say(caller, "235 welcome");
            } else if (command.equals("DATA")) {
                say(caller, "354 go on");
                var letter = new StringBuilder();
                for (String next = lines.readLine(); next != null && !next.equals("."); next = lines.readLine()) letter.append(next).append('\n');
                String end = moods.getOrDefault(".", "250 taken");
                if (end.startsWith("2")) taken.add(letter.toString());
                say(caller, end);
            } else {
                say(caller, command.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Socket caller, String reply) throws IOException {
        caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    /** How many are there. */
    int callers() {
        return callers.size();
    }

    /** Waits until somebody has called to whom nothing is said. */
    void hasSomebodyWaiting() throws InterruptedException {
        waiting.await();
    }

    /** Hangs up on whoever is there. Its port is free again only when nobody stands at the door any more. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            doorkeeper.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        for (Socket caller : callers) caller.close();
    }
}
