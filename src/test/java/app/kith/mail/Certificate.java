package app.kith.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate of a mail server on this machine, signed by nobody but itself. */
record Certificate(Path file) {

    static final String PASSWORD = "changeit";

    /** @param names for which it holds, as keytool has them: {@code dns:localhost,ip:127.0.0.1} */
    static Certificate of(Path folder, String names) throws IOException, InterruptedException {
        Path file = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
        int made = new ProcessBuilder(keytool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=post", "-ext", "san=" + names, "-validity", "2",
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD, "-alias", "post")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (made != 0) throw new AssertionError("keytool: " + made);
        return new Certificate(file);
    }

    /** Shows it, and trusts nothing else. */
    SSLContext context() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("post", store.getCertificate("post"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
