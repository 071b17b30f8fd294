package app.kith.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Takes out of a document what a stranger must not put into a page, and leaves its words. */
final class Taming extends AbstractVisitor {

    /** Where a link may lead: whatever else has a scheme could run, or open what is not the web. */
    private static final Pattern OPEN = Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private final int heading;

    Taming(int heading) {
        this.heading = heading;
    }

    @Override
    public void visit(Heading node) {
        node.setLevel(heading);
        visitChildren(node);
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        if (leads(node.getDestination())) node.setTitle(null);
        else unwrap(node);
    }

    /** A link inside a link is none: where the picture stands in one, its words are enough. */
    @Override
    public void visit(Image node) {
        visitChildren(node);
        if (!leads(node.getDestination()) || within(node)) {
            unwrap(node);
            return;
        }
        var link = new Link(node.getDestination(), null);
        while (node.getFirstChild() != null) link.appendChild(node.getFirstChild());
        if (link.getFirstChild() == null) link.appendChild(new Text(node.getDestination()));
        node.insertAfter(link);
        node.unlink();
    }

    private static boolean leads(String address) {
        return OPEN.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean within(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) if (parent instanceof Link) return true;
        return false;
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) node.insertBefore(node.getFirstChild());
        node.unlink();
    }
}
