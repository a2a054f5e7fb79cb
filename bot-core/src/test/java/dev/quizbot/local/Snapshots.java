package dev.quizbot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was right when it was last looked at, in files. With {@code -Dsnapshots=renew} the files are
 * written anew; look at the differences before committing them.
 */
public record Snapshots(Path folder) {
  /** Compares a tree with the file of this name. */
  public void check(String name, JsonNode actual) {
    Path file = folder.resolve(name + ".json");
    String text = actual.toPrettyString() + "\n";
    try {
      if ("renew".equals(System.getProperty("snapshots"))) {
        Files.createDirectories(folder);
        Files.writeString(file, text);
      }
      assertThat(text)
          .as("%s; -Dsnapshots=renew writes it anew", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException("-Dsnapshots=renew writes " + file, missing);
    }
  }
}
