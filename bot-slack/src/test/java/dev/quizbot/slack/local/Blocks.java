package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of Block Kit, as far as the bot's messages touch them. */
final class Blocks {
  private static final int MAX_BLOCKS = 50;
  private static final int MAX_VIEW_BLOCKS = 100;
  private static final int MAX_CHARACTERS = 13_200;

  private Blocks() {}

  static void checkMessage(JsonNode blocks) {
    check(blocks, MAX_BLOCKS);
    if (String.join("", texts(blocks)).length() > MAX_CHARACTERS) {
      throw new Refusal("msg_blocks_too_long");
    }
  }

  static void checkView(JsonNode view) {
    check(view.path("blocks"), MAX_VIEW_BLOCKS);
    if (view.path("type").asText().equals("modal")) {
      text(view.path("title"), 24, "title");
      text(view.path("submit"), 24, "submit");
      text(view.path("close"), 24, "close");
    }
    limit(view.path("private_metadata").asText(), 3000, "private_metadata");
  }

  /** All texts that people read. */
  static List<String> texts(JsonNode blocks) {
    List<String> texts = new ArrayList<>();
    collect(blocks, texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isObject() && node.path("text").isTextual()) {
      texts.add(node.path("text").asText());
    }
    if (node.isContainerNode()) {
      node.forEach(child -> collect(child, texts));
    }
  }

  private static void check(JsonNode blocks, int most) {
    if (blocks.size() > most) {
      throw Refusal.invalidBlocks("no more than " + most + " items allowed [json-pointer:/blocks]");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asText();
      if (!id.isEmpty() && !ids.add(id)) {
        throw Refusal.invalidBlocks("block_id " + id + " is there twice");
      }
      limit(id, 255, "block_id");
      checkBlock(block);
    }
  }

  private static void checkBlock(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> {
        requirePlain(block.path("text"));
        text(block.path("text"), 150, "header");
      }
      case "section" -> {
        if (block.path("text").isMissingNode() && block.path("fields").isMissingNode()) {
          throw Refusal.invalidBlocks("a section needs text or fields");
        }
        text(block.path("text"), 3000, "section");
        if (block.has("accessory")) {
          element(block.path("accessory"));
        }
      }
      case "context" -> {
        count(block.path("elements"), 10, "context");
        block.path("elements").forEach(element -> text(element, 3000, "context"));
      }
      case "actions" -> {
        count(block.path("elements"), 25, "actions");
        Set<String> ids = new HashSet<>();
        for (JsonNode element : block.path("elements")) {
          if (!ids.add(element.path("action_id").asText())) {
            throw Refusal.invalidBlocks("action_id is there twice in one block");
          }
          element(element);
        }
      }
      case "input" -> {
        requirePlain(block.path("label"));
        text(block.path("label"), 2000, "label");
        element(block.path("element"));
      }
      case "divider" -> {}
      default -> throw Refusal.invalidBlocks("unknown block type " + block.path("type"));
    }
  }

  private static void element(JsonNode element) {
    String action = element.path("action_id").asText();
    if (action.isEmpty()) {
      throw Refusal.invalidBlocks("missing action_id");
    }
    limit(action, 255, "action_id");
    switch (element.path("type").asText()) {
      case "button" -> {
        requirePlain(element.path("text"));
        text(element.path("text"), 75, "button");
        limit(element.path("value").asText(), 2000, "value");
        limit(element.path("accessibility_label").asText(), 75, "accessibility_label");
      }
      case "checkboxes", "radio_buttons" -> options(element, 10);
      case "static_select", "multi_static_select" -> options(element, 100);
      case "plain_text_input", "timepicker", "datepicker" -> {}
      default -> throw Refusal.invalidBlocks("unknown element type " + element.path("type"));
    }
  }

  private static void options(JsonNode element, int most) {
    count(element.path("options"), most, "options");
    for (JsonNode option : element.path("options")) {
      text(option.path("text"), 75, "option");
      text(option.path("description"), 75, "description");
      limit(option.path("value").asText(), 150, "value");
    }
  }

  private static void count(JsonNode array, int most, String what) {
    if (array.isEmpty() || array.size() > most) {
      throw Refusal.invalidBlocks(what + ": 1 to " + most + " items allowed");
    }
  }

  private static void text(JsonNode text, int most, String what) {
    if (text.isMissingNode()) {
      return;
    }
    if (text.path("text").asText().isEmpty()) {
      throw Refusal.invalidBlocks(what + ": must be more than 0 characters");
    }
    limit(text.path("text").asText(), most, what);
  }

  private static void limit(String text, int most, String what) {
    if (text.length() > most) {
      throw Refusal.invalidBlocks(what + ": must be less than " + (most + 1) + " characters");
    }
  }

  private static void requirePlain(JsonNode text) {
    if (!text.path("type").asText().equals("plain_text")) {
      throw Refusal.invalidBlocks("must be plain_text");
    }
  }
}
