using Build.Pipelines;
using Prodserver.Core.Commands;
using Prodserver.Rendering.Quoting.Shell;

namespace Build.Reporting;

/// <summary>The command line of every process, as a POSIX shell takes it.</summary>
internal static class CommandTable
{
    /// <summary>More than anybody reads; <c>commands.txt</c> has all of them.</summary>
    private const int Limit = 200;

    public static void Show(CompiledProject project)
    {
        if (project.Environments.All(environment => environment.Processes.Count == 0))
        {
            return;
        }

        var rows = project.Environments.SelectMany(environment => environment.Processes.Select(process => (environment, process)));
        var table = new Table("environment", "process", "command");
        foreach (var (environment, process) in rows.Take(Limit))
        {
            table.Add(environment.Environment.Name, process.Definition.Name, Spell(process.Command));
        }

        table.Show();
        var count = project.Environments.Sum(environment => environment.Processes.Count);
        if (count > Limit)
        {
            Screen.Line($"... and {count - Limit} more");
        }
    }

    /// <summary>What a shell can't express is shown as it is: rendering refuses it and says why.</summary>
    private static string Spell(CommandLine command) => string.Join(' ', command.Argv.Select(word => ShellWord.Quote(word).Text ?? word));
}
