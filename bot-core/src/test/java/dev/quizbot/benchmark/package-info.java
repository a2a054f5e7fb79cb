/** What the adapters' benchmarks share. */
@NullMarked
package dev.quizbot.benchmark;

import org.jspecify.annotations.NullMarked;
