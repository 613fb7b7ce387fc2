using Build.Pipelines;
using Prodserver.Core.Commands;
using Prodserver.Rendering.Quoting.Shell;

namespace Build.Reporting;

/// <summary>The command line of every process, as a POSIX shell takes it.</summary>
internal static class CommandTable
{
    /// <summary>More than anybody reads; <c>commands.txt</c> has all of them.</summary>
    private const int Limit = 200;

    public static void Show(IReadOnlyList<EnvironmentRun> environments)
    {
        var count = environments.Sum(environment => environment.ProcessCount);
        if (count == 0)
        {
            return;
        }

        // Lazily, so that nobody makes command lines again that are not shown.
        var rows = environments.SelectMany(environment => environment.Processes?.Value ?? [], (environment, process) => (environment.Environment.Name, process));
        var table = new Table("environment", "process", "command");
        foreach (var (environment, process) in rows.Take(Limit))
        {
            table.Add(environment, process.Definition.Name, Spell(process.Command));
        }

        table.Show();
        if (count > Limit)
        {
            Screen.Line($"... and {count - Limit} more");
        }
    }

    /// <summary>What a shell can't express is shown as it is: rendering refuses it and says why.</summary>
    public static string Spell(CommandLine command) => string.Join(' ', command.Argv.Select(word => ShellWord.Quote(word).Text ?? word));
}
