package app.kith.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A preview picture of a page, as OpenGraph has it. */
public interface Card {

    /** What those who show previews ask for, in pixels. */
    int WIDTH = 1200;

    int HEIGHT = 630;

    /** All that is to be seen on it: another word, another picture, another address. */
    List<String> shown();

    void drawOn(Board board);

    /** The card's name, which is another as soon as anything on it is. */
    default String file() {
        try {
            byte[] shown = (Board.EDITION + "\n" + String.join("\n", shown())).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(shown);
            return "card-" + HexFormat.of().formatHex(hash, 0, 8) + ".jpg";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
