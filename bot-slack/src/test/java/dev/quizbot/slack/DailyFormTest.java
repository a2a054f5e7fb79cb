package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.quizbot.quiz.DailyLine;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyFormTest {
  private static final List<String> TOPICS =
      IntStream.range(0, 150).mapToObj("topic%03d"::formatted).toList();

  @Test
  void whatIsChosenIsOfferedHoweverManyTopicsThereAre() {
    View form = view("09:30 UTC topic149,Some-Tag,topic001");

    assertThat(offered(form)).hasSize(100).contains("topic149", "Some-Tag", "topic001");
    assertThat(initial(form)).containsExactlyInAnyOrder("topic149", "Some-Tag", "topic001");
  }

  @Test
  void whatThereIsNoRoomForIsKept() {
    String all = String.join(",", TOPICS);
    View form = view("09:30 UTC " + all + " mention S123");
    form.setState(new ViewState());
    form.getState().setValues(Map.of("topics", Map.of("input", chosen(initial(form)))));

    assertThat(DailyForm.read(form).line().split("[ ,]+"))
        .contains(TOPICS.toArray(String[]::new))
        .containsSequence("mention", "S123");
  }

  @Test
  void whatSlackHasTrimmedIsReadAllTheSame() {
    View form = view("09:30 UTC spark");
    form.setPrivateMetadata(form.getPrivateMetadata().strip());

    assertThat(DailyForm.read(form).channel()).isEqualTo("C1");
  }

  private static View view(String line) {
    return DailyFormView.view(
        "C1",
        Optional.of(DailyLine.parse(line, ZoneOffset.UTC)),
        List.of(),
        ZoneOffset.UTC,
        TOPICS);
  }

  private static ViewState.Value chosen(List<String> topics) {
    ViewState.Value value = new ViewState.Value();
    value.setSelectedOptions(
        topics.stream()
            .map(
                topic -> {
                  ViewState.SelectedOption option = new ViewState.SelectedOption();
                  option.setValue(topic);
                  return option;
                })
            .toList());
    return value;
  }

  private static List<String> offered(View form) {
    return topics(form).getOptions().stream().map(option -> option.getValue()).toList();
  }

  private static List<String> initial(View form) {
    return topics(form).getInitialOptions().stream().map(option -> option.getValue()).toList();
  }

  private static MultiStaticSelectElement topics(View form) {
    return form.getBlocks().stream()
        .map(InputBlock.class::cast)
        .filter(block -> block.getBlockId().equals("topics"))
        .map(block -> (MultiStaticSelectElement) block.getElement())
        .findFirst()
        .orElseThrow();
  }
}
