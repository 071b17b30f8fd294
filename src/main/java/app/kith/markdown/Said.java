package app.kith.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Listens to a document: its words alone, block by block. */
final class Said extends AbstractVisitor {

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();

    List<String> blocks() {
        return blocks;
    }

    @Override
    public void visit(Paragraph node) {
        words(node);
    }

    @Override
    public void visit(Heading node) {
        words(node);
    }

    private void words(Node node) {
        visitChildren(node);
        end();
    }

    private void end() {
        String line = Markdown.line(block.toString());
        if (!line.isEmpty()) blocks.add(line);
        block.setLength(0);
    }

    @Override
    public void visit(Text node) {
        block.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        block.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        block.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        block.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        block.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock node) {
        block.append(node.getLiteral());
        end();
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        block.append(node.getLiteral());
        end();
    }
}
