package dev.quizbot.discord.local;

import static dev.quizbot.discord.local.Samples.BUTTON;
import static dev.quizbot.discord.local.Samples.CHOICE;
import static dev.quizbot.discord.local.Samples.COMMAND_OPTION;
import static dev.quizbot.discord.local.Samples.FIELD;
import static dev.quizbot.discord.local.Samples.OPTION;
import static dev.quizbot.discord.local.Samples.ROW;
import static dev.quizbot.discord.local.Samples.TEXT;
import static dev.quizbot.discord.local.Samples.button;
import static dev.quizbot.discord.local.Samples.embed;
import static dev.quizbot.discord.local.Samples.field;
import static dev.quizbot.discord.local.Samples.json;
import static dev.quizbot.discord.local.Samples.list;
import static dev.quizbot.discord.local.Samples.row;
import static dev.quizbot.discord.local.Samples.select;
import static dev.quizbot.discord.local.Samples.text;
import static dev.quizbot.discord.local.Samples.v2;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.time.Duration;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is at a limit passes, and one more is refused with a problem at its path. */
class LimitsTest {

  private final LocalDiscord discord = LocalDiscord.start();
  private final Channel channel = discord.guild().channel("test");
  private final Person ada = discord.person("Ada");

  @AfterEach
  void close() {
    discord.close();
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("/content", "{'content':%s}", text(2000), text(2001)),
        Arguments.of("/nonce", "{'content':'x','nonce':%s}", text(25), text(26)),
        Arguments.of("/embeds/0/title", "{'embeds':[{'title':%s}]}", text(256), text(257)),
        Arguments.of("/embeds/0/description", embed("'description':%s"), text(4096), text(4097)),
        Arguments.of(
            "/embeds/0/footer/text", embed("'footer':{'text':%s}"), text(2048), text(2049)),
        Arguments.of("/embeds/0/fields", embed("'fields':%s"), list(25, FIELD), list(26, FIELD)),
        Arguments.of("/embeds/0/fields/0/name", field("%s", "'x'"), text(256), text(257)),
        Arguments.of("/embeds/0/fields/0/value", field("'x'", "%s"), text(1024), text(1025)),
        Arguments.of(
            "/embeds",
            "{'embeds':[{'description':'" + "x".repeat(4000) + "'},{'description':%s}]}",
            text(2000),
            text(2001)),
        Arguments.of("/components", "{'content':'x','components':%s}", list(5, ROW), list(6, ROW)),
        Arguments.of("/components/0/components", row("%s"), list(5, BUTTON), list(6, BUTTON)),
        Arguments.of("/components/0/components/0/label", button("%s", "'i'"), text(80), text(81)),
        Arguments.of(
            "/components/0/components/0/custom_id", button("'x'", "%s"), text(100), text(101)),
        Arguments.of(
            "/components/0/components/1/custom_id",
            row(
                "["
                    + BUTTON.replace("$", "same")
                    + ",{'type':2,'style':1,'label':'x','custom_id':%s}]"),
            "'other'",
            "'same'"),
        Arguments.of(
            "/components/0/components/0/options", select("%s"), list(25, OPTION), list(26, OPTION)),
        Arguments.of(
            "/components/0/components/0/options/0/label",
            select("[{'label':%s,'value':'x'}]"),
            text(100),
            text(101)),
        Arguments.of(
            "/components/0/components/0/options/0/value",
            select("[{'label':'x','value':%s}]"),
            text(100),
            text(101)),
        Arguments.of(
            "/components/0/components/0/options/0/description",
            select("[{'label':'x','value':'x','description':%s}]"),
            text(100),
            text(101)),
        Arguments.of("/components", v2("%s"), list(40, TEXT), list(41, TEXT)),
        Arguments.of(
            "/components", v2("[" + TEXT + ",{'type':10,'content':%s}]"), text(3999), text(4000)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void messageIsRefusedBeyondTheLimit(String path, String body, String good, String bad) {
    String url = "/channels/" + channel.id() + "/messages";

    assertThat(Raw.send(discord, "POST", url, json(body, good)).status()).isEqualTo(200);
    assertRefusedAt(path, Raw.send(discord, "POST", url, json(body, bad)));
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("/name", "{'name':%s,'description':'x'}", text(32), text(33)),
        Arguments.of("/name", "{'name':%s,'description':'x'}", "'quiz'", "'Quiz'"),
        Arguments.of("/description", "{'name':'x','description':%s}", text(100), text(101)),
        Arguments.of(
            "/options",
            "{'name':'x','description':'x','options':%s}",
            list(25, COMMAND_OPTION),
            list(26, COMMAND_OPTION)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandIsRefusedBeyondTheLimit(String path, String body, String good, String bad) {
    String url = "/applications/" + discord.botId() + "/commands";

    assertThat(Raw.send(discord, "POST", url, json(body, good)).status()).isEqualTo(201);
    assertRefusedAt(path, Raw.send(discord, "POST", url, json(body, bad)));
  }

  @Test
  void threadNameIsLimited() {
    String url = "/channels/%s/messages/%s/threads".formatted(channel.id(), said().id());

    assertRefusedAt("/name", Raw.send(discord, "POST", url, json("{'name':%s}", text(101))));
    assertRefusedAt(
        "/auto_archive_duration",
        Raw.send(discord, "POST", url, json("{'name':'x','auto_archive_duration':%s}", "61")));
    assertThat(Raw.send(discord, "POST", url, json("{'name':%s}", text(100))).status())
        .isEqualTo(201);
    assertCode(160004, Raw.send(discord, "POST", url, json("{'name':%s}", "'again'")));
  }

  @Test
  void completionsAreLimited() {
    Raw.send(
        discord,
        "PUT",
        "/applications/" + discord.botId() + "/commands",
        json(
            "[{'name':'quiz','description':'x','options':[%s]}]",
            "{'type':3,'name':'topic','description':'x','autocomplete':true}"));
    Interaction typing = ada.complete(channel, "quiz", "topic", "x");

    assertRefusedAt("/data/choices", answer(typing, 8, "{'choices':%s}", list(26, CHOICE)));
    answer(typing, 8, "{'choices':%s}", list(25, CHOICE));
    assertThat(typing.choices()).hasSize(25);
  }

  @Test
  void lateAndSecondAnswersAreRefused() {
    Interaction late = press();
    discord.clock().advance(Duration.ofSeconds(4));
    assertCode(10062, answer(late, 4, "{'content':%s}", "'x'"));

    Interaction twice = press();
    assertThat(answer(twice, 4, "{'content':%s}", "'x'").status()).isEqualTo(204);
    assertCode(40060, answer(twice, 4, "{'content':%s}", "'x'"));
  }

  @Test
  void tokenLivesFifteenMinutes() {
    Interaction pressed = press();
    String url = "/webhooks/%s/%s".formatted(discord.botId(), pressed.token());
    assertCode(10015, Raw.send(discord, "POST", url, json("{'content':%s}", "'x'")));
    answer(pressed, 4, "{'content':%s}", "'x'");
    assertThat(Raw.send(discord, "POST", url, json("{'content':%s}", "'x'")).status())
        .isEqualTo(200);

    discord.clock().advance(Duration.ofMinutes(16));
    assertCode(50027, Raw.send(discord, "POST", url, json("{'content':%s}", "'x'")));
  }

  @Test
  void missingPermissionIsRefused() {
    String url = "/channels/" + channel.id() + "/messages";
    channel.takeFromBot(Permission.MESSAGE_EMBED_LINKS);
    assertCode(50013, Raw.send(discord, "POST", url, json("{'embeds':[{'title':%s}]}", "'x'")));

    discord.guild().takeFromBot(Permission.MESSAGE_SEND);
    assertCode(50013, Raw.send(discord, "POST", url, json("{'content':%s}", "'x'")));

    channel.takeFromBot(Permission.VIEW_CHANNEL);
    assertCode(50001, Raw.send(discord, "POST", url, json("{'content':%s}", "'x'")));
  }

  @Test
  void whatIsGoneIsUnknown() {
    Message said = said();
    String url = "/channels/%s/messages/%s".formatted(channel.id(), said.id());
    said.delete();
    assertCode(10008, Raw.send(discord, "GET", url, Json.object()));
    channel.delete();
    assertCode(10003, Raw.send(discord, "GET", url, Json.object()));
  }

  private Message said() {
    return ada.say(channel, "hello");
  }

  private Interaction press() {
    return ada.pressRaw(channel, said(), "x");
  }

  private Reply answer(Interaction interaction, int type, String data, String value) {
    ObjectNode body = Json.object().put("type", type);
    body.set("data", json(data, value));
    String url = "/interactions/%s/%s/callback".formatted(interaction.id(), interaction.token());
    return Raw.send(discord, "POST", url, body);
  }

  private static void assertRefusedAt(String path, Reply reply) {
    assertCode(50035, reply);
    assertThat(reply.body().path("errors").at(path + "/_errors")).as("%s", reply).isNotEmpty();
  }

  private static void assertCode(int code, Reply reply) {
    assertThat(reply.body().path("code").asInt()).as("%s", reply).isEqualTo(code);
  }
}
