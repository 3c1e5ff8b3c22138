package org.mantianxing.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code as SVG, sharp on every screen and on paper. */
public final class QrSvg {
    private QrSvg() {}

    /**
     * The code of {@code text}.
     *
     * @param label what a screen reader says of it, plain text
     */
    public static String of(String text, String label) {
        try {
            BitMatrix bits =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg viewBox=\"0 0 " + bits.getWidth() + " " + bits.getHeight()
                    + "\" width=\"220\" height=\"220\" role=\"img\" aria-label=\"" + HtmlUtils.htmlEscape(label)
                    + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
                    + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalArgumentException("Not fit for a QR code", e);
        }
    }
}
