package dev.quizbot.terminal;

import dev.quizbot.app.Bot;
import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Problem;
import dev.quizbot.files.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that several commands share, and what follows from them. */
final class CommonOptions {
  @Mixin private ConfigOption config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the database, instead of the one in the settings (data).")
  private @Nullable Path data;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Folder of the questions, instead of the one in the settings (seeds).")
  private @Nullable Path folder;

  Settings settings() {
    Settings settings = config.settings();
    refuseEmpty("--data", data);
    refuseEmpty("--folder", folder);
    if (data != null) {
      settings =
          settings.with(BotSettings.DATABASE_URL, "jdbc:sqlite:" + data.resolve("quizbot.db"));
    }
    return folder == null ? settings : settings.with(BotSettings.BANK_FOLDER, folder);
  }

  private static void refuseEmpty(String option, @Nullable Path path) {
    if (path != null && path.toString().isEmpty()) {
      throw new IllegalArgumentException(option + " is empty; write a folder");
    }
  }

  /** A started bot; question files with problems are named. */
  Bot start(Settings settings, PrintWriter err) {
    Bot bot = Bot.start(settings);
    printProblems(bot.bank().problems(), "left out", err);
    return bot;
  }

  /** Names files with problems, and what that means for them. */
  static void printProblems(List<Problem> problems, String fate, PrintWriter err) {
    problems.forEach(problem -> err.println(fate + ": " + problem));
    err.flush();
  }
}
