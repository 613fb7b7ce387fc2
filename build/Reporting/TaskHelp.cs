namespace Build.Reporting;

/// <summary>The list of tasks, each with its description and arguments.</summary>
internal static class TaskHelp
{
    public static void Show()
    {
        Screen.Line("./build.sh --target=TASK [arguments]");
        foreach (var group in TaskList.Describe().Where(task => task.Group != nameof(Tasks)).GroupBy(task => task.Group))
        {
            Screen.Line();
            Screen.Line(group.Key);
            foreach (var task in group)
            {
                Screen.Line($"  {task.Name,-9}{task.Text}");
                if (task.Arguments.Count > 0)
                {
                    Screen.Line($"  {"",-9}{string.Join("  ", task.Arguments.Select(argument => argument.Usage))}");
                }
            }
        }

        Screen.Line();
        Screen.Line("Arguments");
        foreach (var argument in ArgumentDescription.All)
        {
            Screen.Line($"  {argument.Usage,-31}{argument.Text}");
        }

        Screen.Line();
        Screen.Line("--tree shows what depends on what, --help the switches of Cake.");
    }
}
