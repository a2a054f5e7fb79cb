package dev.quizbot.slack;

import dev.quizbot.journey.World;
import dev.quizbot.slack.SlackWorld.SlackPost;
import dev.quizbot.slack.SlackWorld.SlackRoom;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.util.List;

/** Somebody on the local Slack. */
record SlackPerson(Person person) implements World.Someone {
  @Override
  public World.Heard asks(World.Room room, String topic) {
    Interaction command = person.command(((SlackRoom) room).channel(), "/quiz", topic);
    return new World.Heard() {
      @Override
      public String text() {
        return command.reply().text();
      }

      @Override
      public void again() {
        command.redeliver();
      }
    };
  }

  @Override
  public String answers(World.Post post, String letters) {
    SlackPost message = (SlackPost) post;
    if (!message.hasBoxes()) {
      return person.press(message.message(), letters).reply().text();
    }
    List<Integer> boxes = letters.chars().map(c -> c - 'A').boxed().toList();
    return person.tickAndPress(message.message(), boxes, "Submit").reply().text();
  }

  @Override
  public String catchesUp(World.Room room) {
    return person.command(((SlackRoom) room).channel(), "/quiz", "catchup").reply().text();
  }

  @Override
  public String answersLast(String letter) {
    List<Message> shown = person.privately();
    return person.press(shown.get(shown.size() - 1), letter).reply().text();
  }

  @Override
  public String presses(World.Post post, String label) {
    return person.press(((SlackPost) post).message(), label).reply().text();
  }

  @Override
  public String forges(World.Room room, World.Post post, String id) {
    Channel channel = ((SlackRoom) room).channel();
    return person.pressRaw(channel, ((SlackPost) post).message(), id).reply().text();
  }

  @Override
  public String daily(World.Room room, String words) {
    return person.command(((SlackRoom) room).channel(), "/quiz", "daily " + words).reply().text();
  }

  @Override
  public List<String> letters() {
    return person.letters().stream().map(Message::text).toList();
  }

  @Override
  public String seesLeaderboard(World.Room room) {
    return person.command(((SlackRoom) room).channel(), "/leaderboard", "").reply().text();
  }

  @Override
  public void becomesModerator(World.Room room) {
    person.becomeAdmin();
  }
}
