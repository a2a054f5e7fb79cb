package dev.quizbot.files;

import dev.quizbot.bank.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads settings: the environment's word goes before the file's, the file's before the standard.
 */
public final class SettingsFile {
  /** Read by the logging, which starts before all settings. */
  private static final String LOG_LEVEL = "QUIZBOT_LOG";

  private final Map<String, Setting<?>> known;
  private final Set<String> foreign;
  private final Set<String> seen = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private SettingsFile(List<Setting<?>> known, Set<String> foreign) {
    this.foreign = foreign;
    this.known =
        known.stream().collect(Collectors.toMap(Setting::key, s -> s, (a, b) -> a, TreeMap::new));
  }

  /**
   * Reads the known settings.
   *
   * @param file none to go by environment and standards alone
   * @param foreign sections that other programs read from the same file
   * @param environment variables by name
   * @throws SettingsException if anything is wrong, with all that is
   */
  public static Settings read(
      Optional<Path> file,
      Set<String> foreign,
      Map<String, String> environment,
      List<Setting<?>> known) {
    SettingsFile reading = new SettingsFile(known, foreign);
    Map<String, Object> values = new HashMap<>();
    known.forEach(setting -> values.put(setting.key(), setting.parser().apply(setting.standard())));
    file.ifPresent(path -> reading.readFile(path, values));
    reading.readEnvironment(environment, values);
    reading.nameUnknown(environment);
    if (!reading.problems.isEmpty()) {
      throw new SettingsException(reading.problems);
    }
    return new Settings(values);
  }

  private void readFile(Path path, Map<String, Object> values) {
    Problems found = new Problems(path.toString());
    Optional<Node> root =
        TextFile.read(path, found).flatMap(text -> YamlReader.read(text, 0, found));
    if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
      readKeys("", mapping, values, found);
    } else if (root.isPresent()) {
      found.add(root.get().place(), "%s; write keys and values", root.get().kind());
    }
    found.found().forEach(problem -> problems.add(problem.toString()));
  }

  private void readKeys(
      String prefix, Node.Mapping mapping, Map<String, Object> values, Problems found) {
    for (Node.Entry entry : mapping.entries()) {
      String key = prefix + entry.key();
      if (foreign.contains(key)) {
        continue;
      }
      if (!seen.add(key) && !(entry.value() instanceof Node.Mapping)) {
        found.add(entry.place(), "'%s' is there twice; keep one", key);
      } else if (entry.value() instanceof Node.Mapping inner && !known.containsKey(key)) {
        readKeys(key + '.', inner, values, found);
      } else {
        readValue(key, entry, values, found);
      }
    }
  }

  private void readValue(String key, Node.Entry entry, Map<String, Object> values, Problems found) {
    Setting<?> setting = known.get(key);
    if (setting == null) {
      if (isSection(key)) {
        if (!isEmpty(entry.value())) {
          found.add(entry.place(), "'%s' is a section; write its keys below it", key);
        }
      } else {
        found.add(entry.place(), "unknown key '%s'; %s", key, Nearest.advice(key, known.keySet()));
      }
      return;
    }
    Optional<String> text = text(entry.value(), setting.many());
    if (text.isEmpty()) {
      found.add(
          entry.value().place(),
          "'%s' is %s; write %s",
          key,
          entry.value().kind(),
          setting.many() ? "a list of single values" : "a single value");
      return;
    }
    if (text.get().isBlank()) {
      return; // a key without a value keeps the standard
    }
    try {
      values.put(key, setting.parser().apply(text.get()));
    } catch (IllegalArgumentException wrong) {
      String advice = String.valueOf(wrong.getMessage());
      if (setting.many()) {
        found.add(entry.value().place(), "'%s': %s", key, advice);
      } else {
        found.add(entry.value().place(), "'%s' is '%s'; %s", key, text.get(), advice);
      }
    }
  }

  /** What is written; of a list, a line an entry. */
  private static Optional<String> text(Node value, boolean many) {
    if (value instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text().strip());
    }
    if (!many
        || !(value instanceof Node.Sequence list)
        || !list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        list.items().stream()
            .map(item -> ((Node.Scalar) item).text().strip())
            .collect(Collectors.joining("\n")));
  }

  private boolean isSection(String key) {
    return known.keySet().stream().anyMatch(other -> other.startsWith(key + '.'));
  }

  /** As a section is whose keys are all commented out. */
  private static boolean isEmpty(Node value) {
    return value instanceof Node.Scalar scalar && scalar.text().isEmpty();
  }

  /** A misspelt variable must not go unnoticed. */
  private void nameUnknown(Map<String, String> environment) {
    Set<String> variables =
        known.values().stream().map(Setting::variable).collect(Collectors.toSet());
    for (String name : environment.keySet().stream().sorted().toList()) {
      boolean others =
          foreign.stream()
              .anyMatch(s -> name.startsWith(Setting.PREFIX + s.toUpperCase(Locale.ROOT) + '_'));
      if (name.startsWith(Setting.PREFIX)
          && !variables.contains(name)
          && !name.equals(LOG_LEVEL)
          && !others) {
        problems.add(
            "unknown environment variable %s; %s".formatted(name, Nearest.advice(name, variables)));
      }
    }
  }

  private void readEnvironment(Map<String, String> environment, Map<String, Object> values) {
    for (Setting<?> setting : known.values()) {
      String text = environment.getOrDefault(setting.variable(), "").strip();
      if (text.isEmpty()) {
        continue;
      }
      try {
        values.put(setting.key(), setting.parser().apply(text));
      } catch (IllegalArgumentException wrong) {
        problems.add(
            "environment variable %s is '%s'; %s"
                .formatted(setting.variable(), text, wrong.getMessage()));
      }
    }
  }
}
