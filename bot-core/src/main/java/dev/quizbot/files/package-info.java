/**
 * Question files and settings files. The only package that knows YAML and front matter.
 *
 * <p>Start at {@link dev.quizbot.files.BankFolder} and {@link dev.quizbot.files.SettingsFile}; both
 * report every problem they find as a {@link dev.quizbot.files.Problem} and go on.
 */
@NullMarked
package dev.quizbot.files;

import org.jspecify.annotations.NullMarked;
