package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/** A socket to the bot, compressed as one stream if the bot asked for it. */
final class Connection {

  private static final int CHUNK = 8192;

  private final WebSocket socket;
  private final Optional<Deflater> deflater;

  Connection(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.deflater = compressed ? Optional.of(new Deflater()) : Optional.empty();
  }

  void send(int op, JsonNode data) {
    ObjectNode message = Json.object().put("op", op);
    message.set("d", data);
    send(message);
  }

  synchronized void send(ObjectNode message) {
    if (!socket.isOpen()) {
      return;
    }
    String text = message.toString();
    if (deflater.isPresent()) {
      socket.send(deflate(deflater.get(), text.getBytes(StandardCharsets.UTF_8)));
    } else {
      socket.send(text);
    }
  }

  void close(int code, String reason) {
    socket.close(code, reason);
  }

  /** Breaks off without a word. */
  void cut() {
    socket.closeConnection(1006, "cut");
  }

  private static byte[] deflate(Deflater deflater, byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    deflater.setInput(text);
    int length;
    do {
      length = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
      out.write(chunk, 0, length);
    } while (length == CHUNK);
    return out.toByteArray();
  }
}
