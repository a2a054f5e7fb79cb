package dev.quizbot.discord;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.HelpCard;
import dev.quizbot.card.StatsCard;
import dev.quizbot.card.TopicsCard;
import dev.quizbot.quiz.AskRequest;
import dev.quizbot.quiz.Leaderboard;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.Replies;
import dev.quizbot.quiz.UnknownTopic;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Period;
import dev.quizbot.score.Scope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers slash commands. */
final class CommandHandler {
  private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

  /** The round is stored, so it will be looked for and, if need be, posted. */
  private static final Card UNCLEAR =
      Card.of(
          "Discord did not say whether it took the question.",
          new Block.Plain("I will look in half a minute; there is no need to ask again."));

  private static final int MAX_COMPLETIONS = 25;
  private static final Card HELP =
      HelpCard.of(
          List.of(
              new HelpCard.Entry("/quiz", "asks a question in this channel"),
              new HelpCard.Entry(
                  "/quiz topic:spark difficulty:Hard", "asks a hard one about Spark"),
              new HelpCard.Entry("/leaderboard period:week", "shows who leads this week"),
              new HelpCard.Entry("/stats", "shows how you do, only to you"),
              new HelpCard.Entry("/topics", "lists the topics")));

  private final Quiz quiz;
  private final InstantSource clock;
  private final ZoneId zone;

  CommandHandler(Quiz quiz, InstantSource clock, ZoneId zone) {
    this.quiz = quiz;
    this.clock = clock;
    this.zone = zone;
  }

  void handle(SlashCommandInteractionEvent event) {
    switch (event.getName()) {
      case SlashCommands.QUIZ -> ask(event);
      case SlashCommands.LEADERBOARD -> showLeaderboard(event);
      case SlashCommands.STATS -> showStats(event);
      case SlashCommands.TOPICS -> reply(event, TopicsCard.of(quiz.topics()), true);
      case SlashCommands.HELP -> reply(event, HELP, true);
      default -> reply(event, HELP, true);
    }
  }

  void complete(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    event.replyChoiceStrings(quiz.completions(typed, MAX_COMPLETIONS)).queue();
  }

  /** Posting may take longer than Discord waits for an answer, so the answer is put off first. */
  private void ask(SlashCommandInteractionEvent event) {
    event.deferReply(true).queue();
    AskRequest request =
        new AskRequest(
            venue(event),
            Occasion.asked(event.getId()),
            selection(event),
            Optional.of(caller(event)));
    event.getHook().editOriginal(CardMessages.edit(ask(request))).queue();
  }

  private Card ask(AskRequest request) {
    try {
      return Replies.to(quiz.ask(request, clock.instant()));
    } catch (RuntimeException unclear) {
      log.warn("unclear post venue={}", request.venue().key(), unclear);
      return UNCLEAR;
    }
  }

  private void showLeaderboard(SlashCommandInteractionEvent event) {
    Leaderboard.Wanted wanted =
        new Leaderboard.Wanted(
            text(event, SlashCommands.PERIOD).flatMap(Period::labelled).orElse(Period.ALL),
            text(event, SlashCommands.TOPIC));
    boolean server =
        text(event, SlashCommands.SCOPE).filter(SlashCommands.SERVER::equals).isPresent();
    Scope scope = server ? Scope.community(venue(event)) : Scope.venue(venue(event));
    Leaderboard board =
        quiz.leaderboard(
            new Leaderboard.Request(caller(event), scope, wanted, zone), clock.instant());
    boolean hidden =
        board instanceof UnknownTopic
            || event.getOption(SlashCommands.PRIVATE, false, OptionMapping::getAsBoolean);
    reply(event, Replies.to(board), hidden);
  }

  private void showStats(SlashCommandInteractionEvent event) {
    Member whose =
        event.getOption(SlashCommands.PLAYER, event.getMember(), OptionMapping::getAsMember);
    if (whose == null) {
      reply(event, Card.of("This player is not here any more."), true);
      return;
    }
    PlayerId player = new PlayerId(DiscordPlatform.NAME, whose.getId());
    Scope scope = Scope.community(venue(event));
    reply(
        event,
        StatsCard.of(whose.getEffectiveName(), quiz.stats(player, scope, clock.instant())),
        true);
  }

  private static Selection selection(SlashCommandInteractionEvent event) {
    return new Selection(
        text(event, SlashCommands.TOPIC).stream().toList(),
        text(event, SlashCommands.DIFFICULTY).flatMap(Difficulty::labelled));
  }

  private static Venue venue(SlashCommandInteractionEvent event) {
    return DiscordPlatform.venue(event.getGuildChannel());
  }

  private static PlayerId caller(SlashCommandInteractionEvent event) {
    return new PlayerId(DiscordPlatform.NAME, event.getUser().getId());
  }

  private static Optional<String> text(SlashCommandInteractionEvent event, String option) {
    return Optional.ofNullable(event.getOption(option, OptionMapping::getAsString))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static void reply(SlashCommandInteractionEvent event, Card card, boolean hidden) {
    event.reply(CardMessages.message(card)).setEphemeral(hidden).queue();
  }
}
