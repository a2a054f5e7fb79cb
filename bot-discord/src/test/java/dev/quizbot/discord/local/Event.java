package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something the gateway tells those sessions that asked for it and whose shard the guild is on. */
record Event(String name, Intent intent, String guild, ObjectNode data) {}
