package dev.quizbot.screenshots;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Pages as PNG files, made by a headless Chromium: {@code chromium} on the path, or what the
 * environment variable {@code CHROMIUM} names.
 */
public final class Pictures {
  private static final int WIDTH = 640;
  private static final int MOST = 2400;
  private static final int MARGIN = 16;

  private final Path folder;
  private final String style;

  /**
   * Pictures.
   *
   * @param folder where the PNG files go
   * @param style CSS
   */
  public Pictures(Path folder, String style) {
    this.folder = folder;
    this.style = style;
  }

  /**
   * Makes a picture, as high as need be.
   *
   * @param body HTML
   */
  public void make(String name, String body) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path page = Files.createTempFile("page", ".html");
    Files.writeString(
        page,
        "<!doctype html><html><head><meta charset=\"utf-8\"><style>%s</style></head><body>%s</body></html>"
            .formatted(style, body));
    Path picture = folder.resolve(name + ".png").toAbsolutePath();
    String chromium = System.getenv().getOrDefault("CHROMIUM", "chromium");
    Process process =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                "--screenshot=" + picture,
                "--window-size=" + WIDTH + "," + MOST,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0 || !Files.exists(picture)) {
      throw new IOException(chromium + " made no picture of " + page);
    }
    Files.delete(page);
    crop(picture);
  }

  /** Cuts off what is empty at the bottom. */
  private static void crop(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    int background = image.getRGB(0, image.getHeight() - 1);
    int bottom = image.getHeight() - 1;
    while (bottom > 0 && isEmpty(image, bottom, background)) {
      bottom--;
    }
    int height = Math.min(image.getHeight(), bottom + MARGIN);
    ImageIO.write(image.getSubimage(0, 0, WIDTH, height), "png", picture.toFile());
  }

  private static boolean isEmpty(BufferedImage image, int row, int background) {
    return IntStream.range(0, image.getWidth()).allMatch(x -> image.getRGB(x, row) == background);
  }
}
