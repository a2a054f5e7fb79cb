package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Reply;
import java.util.List;
import java.util.Optional;

/** What comes after the first answer: as long as the interaction's token lives. */
final class FollowUpRoutes {

  private static final String ORIGINAL = "@original";

  private final World world;
  private final Writing writing;

  FollowUpRoutes(World world, Writing writing) {
    this.world = world;
    this.writing = writing;
  }

  List<Route> routes() {
    String one = "/webhooks/*/*/messages/*";
    return List.of(
        Route.open("POST", "/webhooks/*/*", this::create),
        Route.open("GET", one, call -> Reply.ok(message(call).json())),
        Route.open("PATCH", one, call -> Reply.ok(edit(call, message(call), call.body()))),
        Route.open("DELETE", one, this::delete));
  }

  /** The first message after a deferred reply takes its place. */
  private Reply create(Call call) {
    Interaction interaction = interaction(call);
    Optional<Message> waiting = interaction.original().filter(Message::isLoading);
    if (waiting.isPresent()) {
      return Reply.ok(edit(call, waiting.get(), call.body()));
    }
    Message message =
        writing.answer(interaction, call.body(), CallbackRoutes.replyType(interaction));
    interaction.followedBy(message);
    return Reply.ok(message.json());
  }

  private JsonNode edit(Call call, Message message, JsonNode body) {
    writing.edit(message, body);
    Interaction interaction = interaction(call);
    if (interaction.original().filter(message::equals).isPresent()) {
      interaction.shows(message);
    }
    return message.json();
  }

  private Reply delete(Call call) {
    message(call).delete();
    return Reply.empty();
  }

  private Message message(Call call) {
    Interaction interaction = interaction(call);
    String id = call.variable(2);
    Optional<Message> message =
        id.equals(ORIGINAL)
            ? interaction.original()
            : interaction.followUps().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .or(() -> interaction.original().filter(m -> m.id().equals(id)));
    return message.filter(m -> !m.isDeleted()).orElseThrow(Refusal::unknownMessage);
  }

  private Interaction interaction(Call call) {
    Interaction interaction =
        world
            .interaction(call.variable(1))
            .filter(Interaction::isAnswered)
            .orElseThrow(Refusal::unknownWebhook);
    if (interaction.isExpired(call.at())) {
      throw Refusal.expiredToken();
    }
    return interaction;
  }
}
