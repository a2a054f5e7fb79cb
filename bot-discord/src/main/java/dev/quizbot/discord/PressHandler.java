package dev.quizbot.discord;

import dev.quizbot.app.Upkeep;
import dev.quizbot.card.Card;
import dev.quizbot.card.HintCard;
import dev.quizbot.card.Press;
import dev.quizbot.card.ReceiptCard;
import dev.quizbot.quiz.CastRequest;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/** Answers presses of a question's controls, on messages of any age. */
final class PressHandler {
  private static final Card UNKNOWN =
      Card.of("Not recorded: this question is not known here any more.");

  private final Quiz quiz;
  private final Upkeep upkeep;
  private final InstantSource clock;

  PressHandler(Quiz quiz, Upkeep upkeep, InstantSource clock) {
    this.quiz = quiz;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * Answers a press.
   *
   * @param values what was picked beside it
   */
  void handle(GenericComponentInteractionCreateEvent event, List<String> values) {
    Optional<Press> press = Press.parse(event.getComponentId());
    if (press.isEmpty()) {
      reply(event, UNKNOWN);
      return;
    }
    switch (press.get().kind()) {
      case CHOOSE -> cast(event, press.get(), Set.of(press.get().index()));
      case PICK -> cast(event, press.get(), indexes(values));
      case HINT -> reply(event, quiz.round(press.get().round()).map(HintCard::of).orElse(UNKNOWN));
      case REVEAL -> reveal(event, press.get());
    }
  }

  private void cast(GenericComponentInteractionCreateEvent event, Press press, Set<Integer> picks) {
    CastRequest request =
        new CastRequest(
            DiscordPlatform.venue(event.getGuildChannel()),
            press.round(),
            player(event),
            picks,
            event.getTimeCreated().toInstant());
    Receipt receipt = quiz.cast(request, clock.instant());
    if (receipt instanceof Receipt.TooLate late && late.round().phase() == Phase.REVEALED) {
      replyLate(event, receipt, late.round());
      return;
    }
    reply(event, ReceiptCard.of(receipt));
    if (receipt instanceof Receipt.Accepted accepted && !accepted.changed()) {
      upkeep.answered(press.round());
    }
  }

  /** The thread, where explanations are, has the id of the message. */
  private static void replyLate(
      GenericComponentInteractionCreateEvent event, Receipt receipt, Round round) {
    String thread =
        round.message().map(message -> "The explanations: <#" + message + ">").orElse("");
    event
        .reply(CardMessages.message(ReceiptCard.of(receipt)))
        .setContent(thread)
        .setEphemeral(true)
        .queue();
  }

  /** For who asked and who may tidy up here. */
  private void reveal(GenericComponentInteractionCreateEvent event, Press press) {
    Optional<Round> round = quiz.round(press.round());
    if (round.isEmpty()) {
      reply(event, UNKNOWN);
      return;
    }
    boolean asker = round.get().deal().askedBy().filter(player(event).id()::equals).isPresent();
    Member member = event.getMember();
    boolean moderator =
        member != null && member.hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE);
    if (!asker && !moderator) {
      reply(event, Card.of("Only who asked the question, or a moderator, may reveal it early."));
      return;
    }
    event.deferReply(true).queue();
    quiz.close(press.round(), clock.instant());
    event
        .getHook()
        .editOriginal(CardMessages.edit(Card.of("The answer is in the question's thread.")))
        .queue();
  }

  private static Player player(GenericComponentInteractionCreateEvent event) {
    Member member = event.getMember();
    String name = member != null ? member.getEffectiveName() : event.getUser().getEffectiveName();
    return new Player(new PlayerId(DiscordPlatform.NAME, event.getUser().getId()), name);
  }

  /** What is no number becomes an index that no choice has. */
  private static Set<Integer> indexes(List<String> values) {
    return values.stream()
        .map(value -> value.matches("[0-9]") ? Integer.parseInt(value) : -1)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void reply(GenericComponentInteractionCreateEvent event, Card card) {
    event.reply(CardMessages.message(card)).setEphemeral(true).queue();
  }
}
