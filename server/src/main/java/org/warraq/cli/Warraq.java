package org.warraq.cli;

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
    mixinStandardHelpOptions = true,
    subcommands = {
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
      HelpCommand.class
    })
public final class Warraq implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
  private Warraq() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: warraq demo");
  }

  static CommandLine commandLine() {
    return new CommandLine(new Warraq()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != ServeCommand.SERVING) {
      System.exit(code);
    }
  }
}
