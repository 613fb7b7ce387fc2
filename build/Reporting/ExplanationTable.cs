using Prodserver.Servers.Explanations;

namespace Build.Reporting;

/// <summary>Why a command line is as it is.</summary>
internal static class ExplanationTable
{
    public static void Show(string environment, ProcessExplanation explanation)
    {
        var process = explanation.Process;
        Screen.Line($"{environment} {process.Definition.Name}: {process.Server} {process.ServerVersion}");
        Screen.Line("  " + CommandTable.Spell(process.Command));
        ShowOptions(explanation);
        ShowVariables(explanation);
        Screen.Line();
    }

    private static void ShowOptions(ProcessExplanation explanation)
    {
        if (explanation.Options.Count == 0)
        {
            return;
        }

        var table = new Table("option", "value", "from", "meaning");
        foreach (var option in explanation.Options)
        {
            table.Add(option.Option, option.Value, option.From, option.Meaning);
        }

        table.Show();
    }

    private static void ShowVariables(ProcessExplanation explanation)
    {
        if (explanation.Variables.Count == 0)
        {
            return;
        }

        Screen.Line("would change it, and nothing sets it:");
        var table = new Table("variable", "option", "meaning");
        foreach (var variable in explanation.Variables)
        {
            table.Add(variable.Variable, variable.Option, variable.Meaning);
        }

        table.Show();
    }
}
