package app.kith.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** HTML as the Nu validator reads it. Its schema takes a second to read and serves all pages. */
public final class Markup {

    private static final SimpleDocumentValidator VALIDATOR = withSchema();

    private Markup() {}

    private static SimpleDocumentValidator withSchema() {
        try {
            var validator = new SimpleDocumentValidator(false, false, false);
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new DefaultHandler());
            return validator;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What the validator calls an error. */
    public static synchronized List<String> mistakes(String html) throws IOException, SAXException {
        List<String> mistakes = new ArrayList<>();
        VALIDATOR.setUpValidatorAndParsers(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {}

            @Override
            public void error(SAXParseException mistake) {
                mistakes.add("line " + mistake.getLineNumber() + ": " + mistake.getMessage());
            }

            @Override
            public void fatalError(SAXParseException mistake) {
                error(mistake);
            }
        }, false, false);
        var source = new InputSource(new StringReader(html));
        source.setSystemId("http://localhost/");
        VALIDATOR.checkHtmlInputSource(source);
        return mistakes;
    }
}
