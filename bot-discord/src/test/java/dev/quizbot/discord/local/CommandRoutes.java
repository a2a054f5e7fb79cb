package dev.quizbot.discord.local;

import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Registering commands, globally and for one guild. */
final class CommandRoutes {

  private final World world;

  CommandRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    List<Route> all = new ArrayList<>();
    all.addAll(routes("/applications/*/commands", 1, call -> Commands.GLOBAL));
    all.addAll(
        routes("/applications/*/guilds/*/commands", 2, call -> world.guild(call.variable(1)).id()));
    return List.copyOf(all);
  }

  private List<Route> routes(String path, int idAt, Function<Call, String> scope) {
    Commands commands = world.commands();
    String one = path + "/*";
    return List.of(
        new Route("GET", path, call -> Reply.ok(Json.array(commands.in(scope.apply(call))))),
        new Route(
            "PUT",
            path,
            call -> Reply.ok(Json.array(commands.replace(scope.apply(call), call.body())))),
        new Route(
            "POST", path, call -> Reply.created(commands.upsert(scope.apply(call), call.body()))),
        new Route(
            "GET", one, call -> Reply.ok(commands.byId(scope.apply(call), call.variable(idAt)))),
        new Route(
            "PATCH",
            one,
            call -> Reply.ok(commands.edit(scope.apply(call), call.variable(idAt), call.body()))),
        new Route(
            "DELETE",
            one,
            call -> {
              commands.delete(scope.apply(call), call.variable(idAt));
              return Reply.empty();
            }));
  }
}
