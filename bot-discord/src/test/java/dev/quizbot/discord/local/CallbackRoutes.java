package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.util.List;
import java.util.Optional;

/** The first answer to an interaction: once, and within three seconds. */
final class CallbackRoutes {

  private static final int COMMAND_REPLY = 20;
  private static final int COMPONENT_REPLY = 19;

  private final World world;
  private final Writing writing;

  CallbackRoutes(World world, Writing writing) {
    this.world = world;
    this.writing = writing;
  }

  List<Route> routes() {
    return List.of(Route.open("POST", "/interactions/*/*/callback", this::callback));
  }

  private Reply callback(Call call) {
    Interaction interaction =
        world
            .interaction(call.variable(1))
            .filter(known -> known.id().equals(call.variable(0)))
            .orElseThrow(Refusal::unknownInteraction);
    if (interaction.isAnswered()) {
      throw Refusal.alreadyAcknowledged();
    }
    if (interaction.isTooLate(call.at())) {
      throw Refusal.unknownInteraction();
    }
    Answer.Type type = type(interaction, call.body());
    JsonNode data = call.body().path("data");
    Answer answer = carryOut(interaction, type, data, call.nanos());
    interaction.answered(answer);
    boolean wanted = call.parameter("with_response").filter("true"::equals).isPresent();
    return wanted ? Reply.ok(resource(interaction, answer)) : Reply.empty();
  }

  private static Answer.Type type(Interaction interaction, JsonNode body) {
    Optional<Answer.Type> type =
        Answer.Type.of(body.path("type").asInt())
            .filter(t -> isPossible(t, interaction.kind(), interaction.source().isPresent()));
    if (type.isEmpty()) {
      Problems problems = new Problems();
      problems.at("type").add("BASE_TYPE_CHOICES", "Not for this interaction.");
      problems.refuse();
    }
    return type.orElseThrow();
  }

  private static boolean isPossible(
      Answer.Type type, Interaction.Kind kind, boolean comesFromMessage) {
    return switch (type) {
      case REPLY, DEFERRED_REPLY -> kind != Interaction.Kind.AUTOCOMPLETE;
      case UPDATE, DEFERRED_UPDATE -> comesFromMessage;
      case CHOICES -> kind == Interaction.Kind.AUTOCOMPLETE;
      case MODAL -> kind == Interaction.Kind.COMMAND || kind == Interaction.Kind.COMPONENT;
    };
  }

  private Answer carryOut(Interaction interaction, Answer.Type type, JsonNode data, long arrived) {
    long nanos = arrived - interaction.dispatchedNanos();
    return switch (type) {
      case REPLY -> shown(type, writing.answer(interaction, data, replyType(interaction)), nanos);
      case DEFERRED_REPLY ->
          shown(type, writing.placeholder(interaction, data, replyType(interaction)), nanos);
      case DEFERRED_UPDATE -> shown(type, source(interaction), nanos);
      case UPDATE -> {
        Message message = source(interaction);
        writing.edit(message, data);
        yield shown(type, message, nanos);
      }
      case CHOICES -> new Answer(type, Optional.empty(), choices(data), Optional.empty(), nanos);
      case MODAL -> {
        ModalRules.check(data);
        Modal modal = new Modal(interaction.channel(), data);
        yield new Answer(type, Optional.empty(), List.of(), Optional.of(modal), nanos);
      }
    };
  }

  private static Answer shown(Answer.Type type, Message message, long nanos) {
    return new Answer(type, Optional.of(message), List.of(), Optional.empty(), nanos);
  }

  private static Message source(Interaction interaction) {
    return interaction
        .source()
        .filter(message -> !message.isDeleted())
        .orElseThrow(Refusal::unknownMessage);
  }

  private static List<Choice> choices(JsonNode data) {
    Problems problems = new Problems().at("data");
    problems.count(data, "choices", 0, CommandRules.CHOICES);
    CommandRules.checkChoices(data.path("choices"), problems.at("choices"));
    problems.refuse();
    return Json.elements(data.path("choices")).stream()
        .map(choice -> new Choice(choice.path("name").asText(), choice.path("value").asText()))
        .toList();
  }

  static int replyType(Interaction interaction) {
    return interaction.kind() == Interaction.Kind.COMMAND ? COMMAND_REPLY : COMPONENT_REPLY;
  }

  private static ObjectNode resource(Interaction interaction, Answer answer) {
    ObjectNode json = Json.object();
    json.putObject("interaction")
        .put("id", interaction.id())
        .put("type", interaction.kind().code());
    ObjectNode resource = json.putObject("resource").put("type", answer.type().code());
    answer.message().ifPresent(message -> resource.set("message", message.json()));
    return json;
  }
}
