package dev.quizbot.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a UTF-8 file of bounded size. */
final class TextFile {
  static final int MAX_BYTES = 64 * 1024;

  private TextFile() {}

  /**
   * The file's text, without a byte order mark.
   *
   * @return none if it can't be read, which is then a problem
   */
  static Optional<String> read(Path file, Problems problems) {
    if (!Files.exists(file)) {
      problems.add(Place.START, "no such file; create it or name another");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add(Place.START, "larger than %d KiB; shorten it", MAX_BYTES / 1024);
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), problems);
    } catch (IOException failure) {
      problems.add(Place.START, "can't be read (%s); look at its permissions", failure);
      return Optional.empty();
    }
  }

  static Optional<String> decode(byte[] bytes, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.add(Place.endOf(text, 0), "not UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
