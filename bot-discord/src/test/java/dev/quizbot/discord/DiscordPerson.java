package dev.quizbot.discord;

import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.DiscordWorld.DiscordPost;
import dev.quizbot.discord.DiscordWorld.DiscordRoom;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.journey.World.Heard;
import dev.quizbot.journey.World.Post;
import dev.quizbot.journey.World.Room;
import dev.quizbot.journey.World.Someone;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;

/** Somebody on the local Discord. */
record DiscordPerson(Person person) implements Someone {
  @Override
  public Heard asks(Room room, String topic) {
    var command = person.command(((DiscordRoom) room).channel(), "quiz", Map.of("topic", topic));
    return new Heard() {
      @Override
      public String text() {
        Message reply = command.reply();
        await().until(() -> !reply.text().isEmpty());
        return reply.text();
      }

      @Override
      public void again() {
        command.redeliver();
      }
    };
  }

  @Override
  public String answers(Post post, String letters) {
    DiscordPost message = (DiscordPost) post;
    boolean list = message.message().components().toString().contains("options");
    if (!list) {
      return person.press(message.message(), letters).reply().text();
    }
    List<String> values = letters.chars().mapToObj(c -> Integer.toString(c - 'A')).toList();
    return person.pickFrom(message.message(), message.controlId(), values).reply().text();
  }

  @Override
  public String catchesUp(Room room) {
    return person.command(((DiscordRoom) room).channel(), "catchup", Map.of()).reply().text();
  }

  @Override
  public String answersLast(String letter) {
    List<Message> shown = person.privately();
    return person.press(shown.get(shown.size() - 1), letter).reply().text();
  }

  @Override
  public String presses(Post post, String label) {
    return person.press(((DiscordPost) post).message(), label).reply().text();
  }

  @Override
  public String forges(Room room, Post post, String id) {
    Channel channel = ((DiscordRoom) room).channel();
    return person.pressRaw(channel, ((DiscordPost) post).message(), id).reply().text();
  }

  @Override
  public String daily(Room room, String words) {
    List<String> parts = List.of(words.split(" ", 2));
    String rest = parts.size() > 1 ? parts.get(1) : "";
    Map<String, String> options =
        switch (parts.get(0)) {
          case "show", "off", "resume" -> Map.of();
          case "pause" -> rest.isEmpty() ? Map.of() : Map.of("dates", rest);
          default -> Map.of("when", words);
        };
    String command = options.containsKey("when") ? "set" : parts.get(0);
    Channel channel = ((DiscordRoom) room).channel();
    channel.guild().allow(person, Permission.MANAGE_CHANNEL);
    Message reply = person.command(channel, "daily " + command, options).reply();
    await().until(() -> !reply.text().isEmpty());
    return reply.text();
  }

  @Override
  public List<String> letters() {
    return person.letters().stream().map(Message::text).toList();
  }

  @Override
  public String seesLeaderboard(Room room) {
    return person.command(((DiscordRoom) room).channel(), "leaderboard", Map.of()).reply().text();
  }

  @Override
  public void becomesModerator(Room room) {
    ((DiscordRoom) room).channel().guild().allow(person, Permission.MESSAGE_MANAGE);
  }
}
