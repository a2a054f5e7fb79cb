package dev.quizbot.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** {@code setting}: texts by name. */
final class SettingTable {

  Optional<String> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT value FROM setting WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  Map<String, String> under(Handle handle, String prefix) {
    return handle
        .createQuery(
            "SELECT name, value FROM setting WHERE substr(name, 1, length(:prefix)) = :prefix")
        .bind("prefix", prefix)
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void put(Handle handle, String name, String value) {
    write(handle, name, value, "DO UPDATE SET value = excluded.value");
  }

  boolean putFirst(Handle handle, String name, String value) {
    return write(handle, name, value, "DO NOTHING") == 1;
  }

  boolean replace(Handle handle, String name, String value, String other) {
    return handle
            .createUpdate("UPDATE setting SET value = :other WHERE name = :name AND value = :value")
            .bind("name", name)
            .bind("value", value)
            .bind("other", other)
            .execute()
        == 1;
  }

  boolean remove(Handle handle, String name, String value) {
    return handle
            .createUpdate("DELETE FROM setting WHERE name = :name AND value = :value")
            .bind("name", name)
            .bind("value", value)
            .execute()
        == 1;
  }

  private static int write(Handle handle, String name, String value, String conflict) {
    return handle
        .createUpdate(
            "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) "
                + conflict)
        .bind("name", name)
        .bind("value", value)
        .execute();
  }
}
