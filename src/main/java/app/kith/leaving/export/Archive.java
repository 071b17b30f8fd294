package app.kith.leaving.export;

import app.kith.account.Account;
import app.kith.account.Accounts;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import app.kith.settings.Settings;
import app.kith.web.Words;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the file: pictures, the record as JSON with its schema, and the same record as a page to read. */
@Component
class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Exports exports;
    private final Holdings holdings;
    private final Accounts accounts;
    private final Pictures pictures;
    private final ExportLetters letters;
    private final TemplateEngine templates;
    private final Words words;
    private final Settings settings;

    Archive(
            Exports exports,
            Holdings holdings,
            Accounts accounts,
            Pictures pictures,
            ExportLetters letters,
            TemplateEngine templates,
            Words words,
            Settings settings) {
        this.exports = exports;
        this.holdings = holdings;
        this.accounts = accounts;
        this.pictures = pictures;
        this.letters = letters;
        this.templates = templates;
        this.words = words;
        this.settings = settings;
    }

    void make(Exports.Attempt attempt) throws IOException {
        Optional<Account> account = accounts.find(attempt.account());
        if (account.isEmpty()) return; // gone meanwhile, and what they asked for with them
        JsonNode held = JSON.readTree(holdings.of(account.get(), settings.baseUrl().toString()));
        var parts = new Parts(exports, attempt);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(parts, Parts.SIZE), StandardCharsets.UTF_8)) {
            addPictures(zip, held, attempt);
            add(zip, "kith.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(held));
            add(zip, "schema.json", new ClassPathResource("leaving/export/schema.json").getContentAsByteArray());
            add(zip, "index.html", index(held));
        }
        exports.finish(attempt, parts.written(), account.get().reach().map(letters::ready));
    }

    /** First of all, since the record is to name no file that is missing: a picture may be let go of meanwhile. */
    private void addPictures(ZipOutputStream zip, JsonNode held, Exports.Attempt attempt) throws IOException {
        int steps = 1;
        for (JsonNode picture : held.get("pictures")) steps += picture.get("files").size() + (picture.has("original") ? 1 : 0);
        int done = 0;
        exports.note(attempt, done, steps);
        for (JsonNode picture : held.get("pictures")) {
            var id = new PictureId(UUID.fromString(picture.get("id").asString()));
            if (picture.has("original")) {
                addOriginal(zip, id, (ObjectNode) picture);
                exports.note(attempt, ++done, steps);
            }
            for (var files = picture.get("files").iterator(); files.hasNext(); ) {
                JsonNode file = files.next();
                Optional<byte[]> bytes = pictures.bytes(id, file.get("width").asInt());
                if (bytes.isPresent()) add(zip, file.get("file").asString(), bytes.get());
                else files.remove();
                exports.note(attempt, ++done, steps);
            }
        }
    }

    private void addOriginal(ZipOutputStream zip, PictureId id, ObjectNode picture) throws IOException {
        Optional<byte[]> bytes = pictures.original(id);
        if (bytes.isPresent()) add(zip, picture.get("original").get("path").asString(), bytes.get());
        else picture.remove("original");
    }

    private byte[] index(JsonNode held) {
        var html = new StringOutput();
        templates.render("leaving/export/index.jte", Map.of("index", new Index(held, words)), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
