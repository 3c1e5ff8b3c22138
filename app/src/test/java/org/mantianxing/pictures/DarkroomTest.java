package org.mantianxing.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.kernel.Refused;

/** What becomes of a file. */
class DarkroomTest {
    private final Darkroom darkroom = new Darkroom();

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneStays() throws IOException {
        Prints large = darkroom.develop(() -> Photos.jpeg(4000, 3000));
        assertThat(List.of(large.width(), large.height())).containsExactly(1600, 1200);
        assertThat(size(large.full())).containsExactly(1600, 1200);
        assertThat(size(large.small())).containsExactly(320, 240);
        Prints small = darkroom.develop(() -> Photos.png(30, 20));
        assertThat(size(small.full())).containsExactly(30, 20);
        assertThat(size(small.small())).containsExactly(30, 20);
        assertThat(size(darkroom.develop(() -> Photos.png(9000, 1)).full())).containsExactly(1600, 1);
    }

    @Test
    void nothingOfTheCameraStays() {
        byte[] file = Photos.withGps(64, 48, 1);
        assertThat(text(file)).contains("GPS-SECRET").contains("Exif");
        Prints prints = darkroom.develop(() -> file);
        for (byte[] print : List.of(prints.full(), prints.small())) {
            assertThat(text(print)).doesNotContain("GPS").doesNotContain("Exif").doesNotContain("SECRET");
        }
    }

    /** Red is above in the file; where a viewer has to show it for each way of holding the camera. */
    static Stream<Arguments> turns() {
        return Stream.of(
                Arguments.of(1, 64, 48, 32, 2),
                Arguments.of(2, 64, 48, 32, 2),
                Arguments.of(3, 64, 48, 32, 45),
                Arguments.of(4, 64, 48, 32, 45),
                Arguments.of(5, 48, 64, 2, 32),
                Arguments.of(6, 48, 64, 45, 32),
                Arguments.of(7, 48, 64, 45, 32),
                Arguments.of(8, 48, 64, 2, 32),
                Arguments.of(9, 64, 48, 32, 2));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, int x, int y)
            throws IOException {
        BufferedImage shown = image(
                darkroom.develop(() -> Photos.withGps(64, 48, orientation)).full());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(width, height);
        int red = shown.getRGB(x, y) >> 16 & 0xFF;
        int blue = shown.getRGB(x, y) & 0xFF;
        assertThat(red).isGreaterThan(180).isGreaterThan(blue + 100);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        byte[] glass = Photos.written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(image(darkroom.develop(() -> glass).full()).getRGB(10, 10) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    static Stream<Arguments> noPictures() {
        byte[] jpeg = Photos.jpeg(800, 600);
        byte[] png = Photos.png(800, 600);
        byte[] flipped = jpeg.clone();
        Arrays.fill(flipped, 200, 600, (byte) 0xFF);
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        byte[] heic = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("zip.jpg", Photos.zip(), "不是照片"),
                Arguments.of("html.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "不是照片"),
                Arguments.of("gif", Photos.written(Photos.scene(8, 8), "gif"), "不是照片"),
                Arguments.of("empty", new byte[0], "空的"),
                Arguments.of("only a beginning", Arrays.copyOf(jpeg, 3), "打不开"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "打不开"),
                Arguments.of("half a JPEG whose thumbnail is whole", halfWithThumbnail(), "打不开"),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), "打不开"),
                Arguments.of("a broken JPEG", flipped, "打不开"),
                Arguments.of("four inks", Photos.cmyk(), "印刷"),
                Arguments.of("webp", webp, "JPG 或 PNG"),
                Arguments.of("heic", heic, "JPG 或 PNG"),
                Arguments.of("a bomb", Photos.bomb(30_000, 30_000), "5000 万像素"),
                Arguments.of("a bomb beyond counting", Photos.bomb(2_000_000_000, 1), "5000 万像素"),
                Arguments.of("11 MB", new byte[11 * 1024 * 1024], "10 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void whatIsNoPictureIsTurnedAwayInWords(String name, byte[] file, String words) {
        assertThatThrownBy(() -> darkroom.develop(() -> file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 23, 99})
    void noDamageEscapesAsAnythingButWords(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] file = i % 2 == 0 ? Photos.withGps(80, 60, 6) : Photos.png(80, 60);
            for (int j = 0; j < 1 + i / 3; j++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            try {
                assertThat(darkroom.develop(() -> file).full()).isNotEmpty();
            } catch (Refused refused) {
                assertThat(refused.words().chinese()).isNotBlank();
            }
        }
    }

    @Test
    void manyUploadsAtOnceWaitForOneAnother() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> all = IntStream.range(0, 12)
                .mapToObj(n -> Thread.ofVirtual()
                        .start(() -> darkroom.develop(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            byte[] file = Photos.jpeg(1200, 900);
                            inside.decrementAndGet();
                            return file;
                        })))
                .toList();
        for (Thread each : all) {
            each.join();
        }
        assertThat(most.get()).isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Test
    void aFileThatCannotBeReadGivesItsPlaceBack() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> darkroom.develop(() -> {
                        throw new IOException("gone");
                    }))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("没有传完整");
        }
    }

    private static byte[] halfWithThumbnail() {
        byte[] whole = Photos.jpeg(800, 600);
        byte[] thumbnail = Photos.jpeg(8, 8);
        byte[] file = new byte[4 + thumbnail.length + whole.length / 2];
        file[0] = (byte) 0xFF;
        file[1] = (byte) 0xD8;
        file[2] = (byte) 0xFF;
        file[3] = (byte) 0xE2;
        file[4] = (byte) ((thumbnail.length + 2) >>> 8);
        file[5] = (byte) (thumbnail.length + 2);
        System.arraycopy(thumbnail, 0, file, 6, thumbnail.length);
        System.arraycopy(whole, 2, file, 6 + thumbnail.length, whole.length / 2 - 2);
        return file;
    }

    private static List<Integer> size(byte[] jpeg) throws IOException {
        return List.of(image(jpeg).getWidth(), image(jpeg).getHeight());
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
