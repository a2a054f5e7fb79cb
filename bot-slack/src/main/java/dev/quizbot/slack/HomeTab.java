package dev.quizbot.slack;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import dev.quizbot.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The app's Home tab. */
final class HomeTab {
  private static final int MAX_BLOCKS = 100;

  private HomeTab() {}

  /**
   * The tab for one person.
   *
   * @param daily what each channel has of daily questions, by the channel's id
   */
  static View view(Card stats, Card standings, SortedMap<String, Card> daily, Card help) {
    List<LayoutBlock> last = section(help);
    List<LayoutBlock> blocks = new ArrayList<>(section(stats));
    blocks.addAll(section(standings));
    daily.forEach(
        (channel, card) -> {
          List<LayoutBlock> more = section(channel, card);
          if (blocks.size() + more.size() + last.size() <= MAX_BLOCKS) {
            blocks.addAll(more);
          }
        });
    blocks.addAll(last);
    return View.builder()
        .type("home")
        .blocks(blocks.subList(0, Math.min(MAX_BLOCKS, blocks.size())))
        .build();
  }

  private static List<LayoutBlock> section(Card card) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(CardBlocks.header(card.title()));
    blocks.addAll(CardBlocks.blocks(card));
    blocks.add(DividerBlock.builder().build());
    return blocks;
  }

  /** Slack shows the channel's name in place of its id, to those who may know it. */
  private static List<LayoutBlock> section(String channel, Card card) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        SectionBlock.builder()
            .text(markdownText("*Daily questions in <#" + Mrkdwn.escaped(channel) + ">*"))
            .build());
    blocks.addAll(CardBlocks.blocks(card));
    blocks.add(DividerBlock.builder().build());
    return blocks;
  }
}
