package dev.quizbot.files;

import java.util.HashMap;
import java.util.Map;

/** The values of settings. */
public final class Settings {
  private final Map<String, Object> values;

  Settings(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of a setting that was among the known ones when these were read. */
  @SuppressWarnings("unchecked") // SettingsFile puts what the setting's own parser made
  public <T> T get(Setting<T> setting) {
    Object value = values.get(setting.key());
    if (value == null) {
      throw new IllegalArgumentException(setting.key() + " was not read");
    }
    return (T) value;
  }

  /** These, but for one. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(setting.key(), value);
    return new Settings(changed);
  }
}
