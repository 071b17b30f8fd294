package app.kith.console;

import app.kith.settings.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/** Finds the one sentence in what went wrong. */
final class Refusal {

    private Refusal() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart refusal -> { return String.valueOf(refusal.getMessage()); }
                case ErrandRefused refusal -> { return String.valueOf(refusal.getMessage()); }
                case PortInUseException taken -> { return portTaken(taken.getPort()); }
                default -> {}
            }
        }
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "Kith cannot start (%s: %s): log/kith.log in the data folder says more.".formatted(root.getClass().getSimpleName(), message);
    }

    static String portTaken(int port) {
        return "Port %s is taken by another program: stop that, or choose another with KITH_PORT.".formatted(port);
    }
}
