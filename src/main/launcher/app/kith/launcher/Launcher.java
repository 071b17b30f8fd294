package app.kith.launcher;

/**
 * What {@code java -jar kith.jar} starts first. It is compiled for Java 8 and stands outside of everything else in the jar, so that a
 * Java that is too old for Kith says what to do, and not which number a class file has. From Java 8 on it knows how to say it.
 */
public final class Launcher {

    /** As {@code java.version} in pom.xml. */
    private static final int NEEDED = 25;

    private Launcher() {}

    public static void main(String[] words) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (release(version) < NEEDED) {
            System.err.println(refusal(version));
            System.exit(1);
        }
        // By its name: it is Spring Boot's, and made for a newer Java than this class.
        Class.forName("org.springframework.boot.loader.launch.JarLauncher").getMethod("main", String[].class).invoke(null, (Object) words);
    }

    static String refusal(String version) {
        return "Kith needs Java " + NEEDED + " or newer and was started with Java " + release(version)
                + ": get a newer one (https://adoptium.net) and start Kith with the java in its bin folder.";
    }

    /** Java 8 calls itself 1.8. */
    private static int release(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }
}
