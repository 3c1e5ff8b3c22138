package org.mantianxing.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Makes prints of an uploaded file. Few files are developed at a time and each is decoded at no more than
 * {@link #MOST_DECODED} pixels, so that many uploads at once wait instead of filling the memory.
 */
@Component
class Darkroom {
    private static final long MOST_PIXELS = 50_000_000;
    private static final double MOST_DECODED = 16_000_000;
    private static final int MOST_SCANS = 100;
    private static final long PATIENCE_SECONDS = 30;
    /** One processor stays free for everybody else: decoding does not yield. */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    /** A file that is read only when its turn has come. */
    interface Negative {
        byte[] read() throws IOException;
    }

    /** Throws Refused, with what to do, where no picture can be made of it. */
    Prints develop(Negative file) {
        boolean in = false;
        try {
            in = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!in) {
                throw new Refused("现在上传照片的人太多，请过一会儿再传");
            }
            return prints(file.read());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused("现在上传照片的人太多，请过一会儿再传");
        } catch (IOException _) {
            throw new Refused("照片没有传完整，请重新选择后再试");
        } finally {
            if (in) {
                places.release();
            }
        }
    }

    private static Prints prints(byte[] file) {
        if (file.length > Pictures.MOST_BYTES) {
            throw new Refused("照片太大，每张最多 10 MB，请换一张或压缩后再传");
        }
        FileKind kind = FileKind.of(file);
        int orientation = 1;
        if (kind == FileKind.JPEG) {
            JpegFile jpeg = JpegFile.of(file);
            if (jpeg.colours() > 3) {
                throw new Refused("这张照片是印刷用的格式，请存成普通的 JPG 或 PNG 格式再传");
            }
            if (jpeg.scans() > MOST_SCANS) {
                throw broken();
            }
            orientation = jpeg.orientation();
        }
        return Print.make(decode(file, kind.reader()), orientation);
    }

    private static BufferedImage decode(byte[] file, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new Refused("照片的尺寸太大，最多 5000 万像素，请用手机拍一张再传");
            }
            boolean[] torn = new boolean[1];
            reader.addIIOReadWarningListener(
                    (source, warning) -> torn[0] |= warning.matches("(?is).*(premature|truncat|corrupt|eoi).*"));
            int step = (int) Math.ceil(Math.sqrt(pixels / MOST_DECODED));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (torn[0]) {
                throw broken();
            }
            return image;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            // readers answer hostile files with whatever they stumble over
            throw broken();
        } finally {
            reader.dispose();
        }
    }

    static Refused broken() {
        return new Refused("这张照片打不开，可能已经损坏。请重新拍一张，或换成 JPG、PNG 格式再传");
    }
}
