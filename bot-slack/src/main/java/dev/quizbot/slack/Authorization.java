package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import java.util.Optional;

/**
 * Finds the workspace that a request is about. In place of the SDK's own, which asks Slack who the
 * bot is before it acknowledges the first request.
 */
record Authorization(Workspaces workspaces, Slack slack, Later later) implements Middleware {
  private static final Card NOT_INSTALLED =
      Card.of(
          "I am not installed in this workspace.",
          new Block.Plain("Ask who runs me for the link to install me."));

  @Override
  @SuppressWarnings("rawtypes") // so is the SDK's interface
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())
        || MiddlewareOps.isNoTokenRequiredRequest(request)) {
      return chain.next(request);
    }
    Context context = request.getContext();
    Optional<Workspace> workspace = workspaces.find(String.valueOf(context.getTeamId()));
    if (workspace.isEmpty()) {
      Optional.ofNullable(request.getResponseUrl())
          .ifPresent(url -> new ResponseUrl(slack, url, later).send(NOT_INSTALLED));
      return Response.ok();
    }
    context.setTeamId(workspace.get().team());
    context.setBotToken(workspace.get().token());
    context.setBotUserId(workspace.get().botUser());
    return chain.next(request);
  }
}
