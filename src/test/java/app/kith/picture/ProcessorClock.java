package app.kith.picture;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;

/** What all threads of this process took of a processor. Java's own clock goes on by ten milliseconds; Linux knows it exactly. */
final class ProcessorClock {

    private static final int CLOCK_PROCESS_CPUTIME_ID = 2;

    private static final OperatingSystemMXBean COARSE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    private ProcessorClock() {}

    static long nanoseconds() {
        if (!LINUX) return COARSE.getProcessCpuTime();
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(16, 8);
            int failed = (int) Exact.CLOCK.invokeExact(CLOCK_PROCESS_CPUTIME_ID, time);
            if (failed != 0) throw new IllegalStateException("no clock");
            return time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000 + time.get(ValueLayout.JAVA_LONG, 8);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Exact {
        static final MethodHandle CLOCK = Linker.nativeLinker().downcallHandle(
                Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    }
}
