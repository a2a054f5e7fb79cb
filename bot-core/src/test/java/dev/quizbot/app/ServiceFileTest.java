package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service file that is shipped. */
class ServiceFileTest {
  private static final Path ROOT = Path.of("..");
  private String service = "";

  @BeforeEach
  void read() throws IOException {
    service = Files.readString(ROOT.resolve("config/quizbot@.service")).replace("\\\n", " ");
  }

  @Test
  void aJvmStartsWithItsOptions() throws Exception {
    String options = value("ExecStart").replaceFirst(" -jar .*", "").strip();
    List<String> command = new ArrayList<>(List.of(options.split(" +", -1)));
    command.set(0, ProcessHandle.current().info().command().orElse("java"));
    command.add("-version");
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor()).as(output).isZero();
    assertThat(output).contains("version").doesNotContain("warning");
    assertThat(command).contains("-XX:+ExitOnOutOfMemoryError");
  }

  @ParameterizedTest
  @ValueSource(strings = {"discord", "slack"})
  void itStartsThePlatformsProgramWithItsTokens(String platform) throws IOException {
    String jar = value("ExecStart").replaceFirst(".* -jar ", "").replace("%i", platform);

    assertThat(Files.readString(ROOT.resolve("bot-%s/pom.xml".formatted(platform))))
        .contains("${project.build.directory}/" + jar + "</outputFile>");
    assertThat(service).contains("/" + platform + ".env").contains(jar);
    assertThat(value("EnvironmentFile")).isEqualTo("/etc/quizbot/%i.env");
  }

  @Test
  void whatItNamesIsThere() throws IOException {
    String settings = Files.readString(ROOT.resolve("config/quizbot.yml"));
    List<String> variables =
        Pattern.compile("\\b([A-Z]+_[A-Z_]+)=")
            .matcher(service)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(variables).isNotEmpty().allMatch(settings::contains);

    List<String> files =
        Pattern.compile("\\b(config/[a-z.@]+|seeds)\\b")
            .matcher(service)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(files).contains("seeds", "config/quizbot.yml", "config/quizbot@.service");
    assertThat(files).allMatch(file -> Files.exists(ROOT.resolve(file)));
    assertThat(value("ReadWritePaths"))
        .isEqualTo(value("WorkingDirectory") + "/" + standardDatabase().getParent());
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("(config/quizbot@.service)");
  }

  /** Only what must be mended keeps it from being started again; lack of memory exits with 3. */
  @Test
  void aFaultIsNotTheEnd() {
    assertThat(value("Restart")).isEqualTo("on-failure");
    assertThat(value("RestartPreventExitStatus").split(" ", -1))
        .doesNotContain("" + Program.UNEXPECTED, "3")
        .contains("1", "2");
  }

  private static Path standardDatabase() {
    return Path.of(BotSettings.DATABASE_URL.standard().replaceFirst("jdbc:sqlite:", ""));
  }

  private String value(String key) {
    return service
        .lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
