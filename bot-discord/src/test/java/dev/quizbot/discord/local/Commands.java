package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The registered commands: global ones, and each guild's own. */
final class Commands {

  /** The scope of the global ones. */
  static final String GLOBAL = "";

  private static final int MOST = 100;

  private final Snowflakes ids;
  private final String application;
  private final Map<String, List<ObjectNode>> byScope = new ConcurrentHashMap<>();

  Commands(Snowflakes ids, String application) {
    this.ids = ids;
    this.application = application;
  }

  List<ObjectNode> in(String scope) {
    return byScope.getOrDefault(scope, List.of());
  }

  /** The command that runs in a guild under this name. */
  Optional<ObjectNode> find(String guild, String name) {
    return named(guild, name).or(() -> named(GLOBAL, name));
  }

  ObjectNode byId(String scope, String id) {
    return in(scope).stream()
        .filter(command -> command.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(Refusal::unknownCommand);
  }

  /** Makes these the only ones. One of the same name keeps its id. */
  List<ObjectNode> replace(String scope, JsonNode commands) {
    CommandRules.checkAll(commands);
    Map<String, ObjectNode> kept = new LinkedHashMap<>();
    for (JsonNode command : commands) {
      kept.put(command.path("name").asText(), registered(scope, (ObjectNode) command));
    }
    return put(scope, kept);
  }

  /** Adds one, or replaces the one of the same name. */
  ObjectNode upsert(String scope, JsonNode command) {
    CommandRules.check(command);
    ObjectNode registered = registered(scope, (ObjectNode) command);
    Map<String, ObjectNode> all = byName(scope);
    all.put(registered.path("name").asText(), registered);
    put(scope, all);
    return registered;
  }

  ObjectNode edit(String scope, String id, JsonNode changes) {
    ObjectNode before = byId(scope, id);
    ObjectNode edited = before.deepCopy();
    edited.setAll((ObjectNode) changes);
    delete(scope, id);
    ObjectNode registered = upsert(scope, edited);
    registered.put("id", id);
    return registered;
  }

  void delete(String scope, String id) {
    ObjectNode command = byId(scope, id);
    Map<String, ObjectNode> all = byName(scope);
    all.remove(command.path("name").asText());
    put(scope, all);
  }

  private ObjectNode registered(String scope, ObjectNode command) {
    ObjectNode registered = command.deepCopy();
    Optional<ObjectNode> before = named(scope, command.path("name").asText());
    registered.put("id", before.map(b -> b.path("id").asText()).orElseGet(ids::next));
    registered.put("application_id", application).put("version", ids.next());
    if (!scope.equals(GLOBAL)) {
      registered.put("guild_id", scope);
    }
    return registered;
  }

  private List<ObjectNode> put(String scope, Map<String, ObjectNode> commands) {
    if (commands.size() > MOST) {
      throw new Refusal(400, 30032, "Maximum number of application commands reached (100)");
    }
    List<ObjectNode> all = List.copyOf(commands.values());
    byScope.put(scope, all);
    return all;
  }

  private Optional<ObjectNode> named(String scope, String name) {
    return Optional.ofNullable(byName(scope).get(name));
  }

  private Map<String, ObjectNode> byName(String scope) {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    in(scope).forEach(command -> all.put(command.path("name").asText(), command));
    return all;
  }
}
