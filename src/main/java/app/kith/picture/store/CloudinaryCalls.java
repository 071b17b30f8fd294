package app.kith.picture.store;

import com.cloudinary.api.exceptions.RateLimited;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Calls of Cloudinary's client, whose failures are of many kinds and tell the status in words. Where Cloudinary has no
 * time (420, 429) or trouble of its own (5xx), it is asked again, after a pause that doubles. What it says beyond the
 * status quotes what it was sent, so it goes no further.
 */
final class CloudinaryCalls {

    private static final int MOST = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Pattern STATUS = Pattern.compile("(?:status code - |^)(\\d{3})\\b");
    private static final Set<Integer> BUSY = Set.of(420, 429, 500, 502, 503, 504);

    Map<?, ?> retried(Callable<? extends Map<?, ?>> call) throws IOException {
        for (int tries = 1; ; tries++) {
            Failure failure = null;
            try {
                Map<?, ?> answer = call.call();
                if (!(answer.get("error") instanceof Map<?, ?> error)) return answer;
                failure = new Failure(((Number) error.get("http_code")).intValue());
            } catch (IOException lost) {
                throw new IOException("Cloudinary cannot be reached: " + lost.getClass().getSimpleName());
            } catch (RateLimited limited) {
                failure = new Failure(420);
            } catch (Exception refused) {
                failure = Failure.of(refused);
            }
            if (!BUSY.contains(failure.status) || tries == MOST) throw new IOException("Cloudinary answers " + failure);
            pause(PAUSE.multipliedBy(1L << tries - 1));
        }
    }

    private record Failure(int status) {

        static Failure of(Exception refused) {
            var status = STATUS.matcher(String.valueOf(refused.getMessage()));
            return new Failure(status.find() ? Integer.parseInt(status.group(1)) : 0);
        }

        @Override
        public String toString() {
            return status == 0 ? "something else than was asked" : String.valueOf(status);
        }
    }

    private static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The site is stopping");
        }
    }
}
