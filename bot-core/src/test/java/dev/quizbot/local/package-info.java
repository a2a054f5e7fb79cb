/** What the local platforms of tests share: faults that a test orders, held answers, JSON. */
@NullMarked
package dev.quizbot.local;

import org.jspecify.annotations.NullMarked;
