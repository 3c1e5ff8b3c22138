package org.mantianxing.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a camera sees that looks at a QR code: a film of JPEG pictures. */
final class Film {
    private Film() {}

    static void of(Path file, String text) throws Exception {
        BitMatrix bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 60, 60);
        int scale = Math.max(1, 400 / bits.getWidth());
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    pen.fillRect(60 + x * scale, 20 + y * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 30; i++) {
                out.write(jpeg.toByteArray());
            }
        }
    }
}
