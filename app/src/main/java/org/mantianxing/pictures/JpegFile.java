package org.mantianxing.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What has to be known of a JPEG file before its pixels.
 *
 * @param orientation how the camera was held, Exif 1 to 8; 1 (upright) where the file does not say
 * @param colours 3 as cameras write it, 1 for grey, 4 for printers' inks
 * @param scans how many follow one another; a file made to exhaust its reader has thousands
 */
record JpegFile(int orientation, int colours, int scans) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    static JpegFile of(byte[] file) {
        int orientation = 1;
        int colours = 0;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file).position(2);
            while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
                int marker = bytes.get() & 0xFF;
                int length = Short.toUnsignedInt(bytes.getShort()) - 2;
                if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                    break;
                }
                ByteBuffer segment = bytes.slice(bytes.position(), length);
                if (marker == APP1 && exif(segment)) {
                    orientation = ofTiff(segment.slice());
                } else if (startOfFrame(marker)) {
                    colours = segment.get(5);
                }
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            // what could be read before the damage counts; the reader of the pixels says whether it can be used
        }
        return new JpegFile(orientation, colours, scans(file));
    }

    private static boolean startOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static boolean exif(ByteBuffer segment) {
        byte[] name = new byte[EXIF.length];
        if (segment.remaining() < name.length) {
            return false;
        }
        segment.get(name);
        return Arrays.equals(name, EXIF);
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        int directory = tiff.getInt();
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
