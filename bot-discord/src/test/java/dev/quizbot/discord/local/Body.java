package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.quizbot.local.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request brings: JSON, or a form whose first part is JSON and whose others are files. */
final class Body {

  private static final Pattern PAYLOAD =
      Pattern.compile("name=\"payload_json\"(?:.*?)\r\n\r\n(?<json>.*?)\r\n--", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("filename=\"(?<name>[^\"]+)\"");

  private Body() {}

  static JsonNode of(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    return type.startsWith("multipart/") ? form(text) : json(text);
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, 50109, "The request body contains invalid JSON.");
    }
  }

  private static JsonNode form(String text) {
    Matcher payload = PAYLOAD.matcher(text);
    JsonNode json = payload.find() ? Json.parse(payload.group("json")) : Json.object();
    ObjectNode message =
        json.path("data").isObject() ? (ObjectNode) json.path("data") : (ObjectNode) json;
    var attachments = message.putArray("attachments");
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      attachments
          .addObject()
          .put("id", Integer.toString(attachments.size()))
          .put("filename", file.group("name"))
          .put("size", 1)
          .put("url", "http://127.0.0.1/" + file.group("name"))
          .put("proxy_url", "http://127.0.0.1/" + file.group("name"));
    }
    return json;
  }
}
