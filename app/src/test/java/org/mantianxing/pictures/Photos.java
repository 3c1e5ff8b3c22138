package org.mantianxing.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people and their phones send them, and as nobody should. */
public final class Photos {
    private Photos() {}

    /** Red above, blue below, so that one sees how it is turned. */
    public static BufferedImage scene(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, 0, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(scene(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(scene(width, height), "png");
    }

    /** As a phone writes it: held sideways, with the place where it was taken (30.76 N, 120.71 E). */
    static byte[] withGps(int width, int height, int orientation) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(exif)) {
            out.writeBytes("Exif\0\0MM\0*");
            out.writeInt(8);
            out.writeShort(2);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 38);
            out.writeInt(0);
            out.writeShort(2);
            entry(out, 1, 2, 2, 'N' << 24);
            entry(out, 2, 5, 3, 68);
            out.writeInt(0);
            for (int part : new int[] {30, 1, 45, 1, 3600, 100}) {
                out.writeInt(part);
            }
            out.writeBytes("GPS-SECRET");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(0xFF);
        file.write(0xE1);
        file.write((exif.size() + 2) >>> 8);
        file.write((exif.size() + 2) & 0xFF);
        file.writeBytes(exif.toByteArray());
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** Four inks, as printers' programs save it. */
    static byte[] cmyk() {
        WritableRaster inks = Raster.createInterleavedRaster(0, 64, 64, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A few kilobytes that would become {@code width * height} pixels. */
    static byte[] bomb(int width, int height) {
        try {
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflate = new DeflaterOutputStream(pixels)) {
                byte[] row = new byte[1 + (width + 7) / 8];
                for (int y = 0; y < height; y++) {
                    deflate.write(row);
                }
            }
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(header)) {
                out.writeInt(width);
                out.writeInt(height);
                out.write(new byte[] {1, 0, 0, 0, 0});
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(file)) {
                out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
                chunk(out, "IHDR", header.toByteArray());
                chunk(out, "IDAT", pixels.toByteArray());
                chunk(out, "IEND", new byte[0]);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    public static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(jpeg(8, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
