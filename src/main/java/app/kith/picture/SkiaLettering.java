package app.kith.picture;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.FontStyle;
import io.github.humbleui.skija.Typeface;
import io.github.humbleui.skija.paragraph.Alignment;
import io.github.humbleui.skija.paragraph.Direction;
import io.github.humbleui.skija.paragraph.FontCollection;
import io.github.humbleui.skija.paragraph.Paragraph;
import io.github.humbleui.skija.paragraph.ParagraphBuilder;
import io.github.humbleui.skija.paragraph.ParagraphStyle;
import io.github.humbleui.skija.paragraph.StrutStyle;
import io.github.humbleui.skija.paragraph.TextStyle;
import io.github.humbleui.skija.paragraph.TypefaceFontProvider;

/** Texts by Skia: shaped, broken into lines and mixed in both directions, with the system's faces for what ours lacks. */
final class SkiaLettering {

    private static final String FAMILY = "Kith Display";
    private static final String[] FAMILIES = {FAMILY};

    private final Typeface face;

    SkiaLettering() {
        try (var data = Data.makeFromBytes(Lettering.face())) {
            face = FontMgr.getDefault().makeFromData(data);
        }
    }

    Paragraph paragraph(String text, Text.Hand hand, int lines) {
        float size = (float) hand.size();
        try (var ours = new TypefaceFontProvider();
                var fonts = new FontCollection();
                var strut = new StrutStyle();
                var style = new ParagraphStyle();
                var letters = new TextStyle()) {
            fonts.setAssetFontManager(ours.registerTypeface(face, FAMILY)).setDefaultFontManager(FontMgr.getDefault());
            strut.setEnabled(true).setFontFamilies(FAMILIES).setFontStyle(FontStyle.BOLD).setFontSize(size);
            strut.setHeight((float) Lettering.LINE).setHeightOverridden(true).setHeightForced(true);
            style.setStrutStyle(strut).setMaxLinesCount(lines).setEllipsis("…");
            style.setDirection(Lettering.leftward(text) ? Direction.RTL : Direction.LTR).setAlignment(hand.centred() ? Alignment.CENTER : Alignment.START);
            letters.setFontFamilies(FAMILIES).setFontStyle(FontStyle.BOLD).setFontSize(size).setColor(hand.argb());
            letters.setLetterSpacing(-0.01f * size);
            try (var builder = new ParagraphBuilder(style, fonts)) {
                return builder.pushStyle(letters).addText(text).popStyle().build();
            }
        }
    }
}
