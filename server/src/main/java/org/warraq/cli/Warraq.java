package org.warraq.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program's entry: one word says what to do.
 *
 * <p>Exit codes: 0 done, 1 done but something failed that the output names, 2 the command line was
 * wrong.
 */
@Command(
    name = "warraq",
    description = "Turns feeds into a newspaper.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
public final class Warraq implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ServeCommand.class,
          PollCommand.class,
          ExtractCommand.class,
          FeedCommand.class,
          FeedsCommand.class,
          FindCommand.class,
          OpmlCommand.class,
          ReindexCommand.class,
          RepairCommand.class,
          TextCommand.class,
          TrainCommand.class,
          VersionCommand.class,
          HelpCommand.class);

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
  private Warraq() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: warraq demo");
  }

  /** The whole program. */
  static CommandLine commandLine() {
    return commandLine("");
  }

  /**
   * The program as far as a command needs it: to read the annotations of all others takes longer
   * than to read a page.
   *
   * @param word the first of the arguments; all commands are there if it is none
   */
  private static CommandLine commandLine(String word) {
    CommandLine program = new CommandLine(new Warraq());
    switch (word) {
      case "extract" -> program.addSubcommand(new ExtractCommand());
      case "repair" -> program.addSubcommand(new RepairCommand());
      case "text" -> program.addSubcommand(new TextCommand());
      default -> {
        for (Class<?> command : COMMANDS) {
          program.addSubcommand(command);
        }
      }
    }
    return program.setCaseInsensitiveEnumValuesAllowed(true);
  }

  public static void main(String[] args) {
    int code = commandLine(args.length == 0 ? "" : args[0]).execute(args);
    if (code != ServeCommand.SERVING) {
      System.exit(code);
    }
  }
}
