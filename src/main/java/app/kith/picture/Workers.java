package app.kith.picture;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The few threads that make pictures. They are real ones, because native code would hold on to the carriers of virtual
 * threads and with them to everybody's pages; one processor is left to those. Behind them is a queue that ends, and
 * before each picture stands the memory that it needs: however many come, the machine stays as it is.
 */
final class Workers implements AutoCloseable {

    /** Whoever waits longer had better come again. Half of what an upload may take in all. */
    static final Duration PATIENCE = Duration.ofMillis(4500);

    private static final int MEGABYTE = 1 << 20;

    private final ThreadPoolExecutor threads;
    private final Semaphore memory;
    private final int megabytes;
    private final Duration patience;

    Workers(int count, int queue, int megabytes, Duration patience) {
        this.patience = patience;
        this.megabytes = megabytes;
        memory = new Semaphore(megabytes, true);
        threads = new ThreadPoolExecutor(
                count, count, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("picture-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** As many as suit this machine: an eighth of its memory is for pictures, and of the heap, where photographs are decoded, a third. */
    static Workers ofThisMachine(Duration patience) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = Math.min(system.getTotalMemorySize() / 8, Runtime.getRuntime().maxMemory() / 3) / MEGABYTE;
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Workers(count, 8 * count, (int) Math.clamp(memory, 128, 2048), patience);
    }

    /** There was no turn for the work, or it did not end in time. */
    static final class NoTurn extends Exception {
        NoTurn() {
            super(null, null, false, false);
        }
    }

    /** Does work that needs so much memory; work that needs more than there is for all has it alone. */
    <T> T run(long bytes, Callable<T> work) throws NoTurn, ExecutionException, InterruptedException {
        int needed = (int) Math.clamp(bytes / MEGABYTE + 1, 1, megabytes);
        try {
            var turn = threads.submit(() -> {
                memory.acquire(needed);
                try {
                    return work.call();
                } finally {
                    memory.release(needed);
                }
            });
            try {
                return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                if (turn.cancel(true)) threads.purge();
            }
        } catch (RejectedExecutionException | TimeoutException full) {
            throw new NoTurn();
        }
    }

    /** How many wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** How many have a thread and wait for memory. */
    int waitingForMemory() {
        return memory.getQueueLength();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
