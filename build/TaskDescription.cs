namespace Build;

/// <summary>What a user is told about a task.</summary>
/// <param name="Group">The folder it is in: <c>Pipeline</c> or <c>Repository</c>.</param>
/// <param name="Arguments">Those it reads itself or through the tasks it depends on.</param>
public sealed record TaskDescription(string Name, string Group, string Text, IReadOnlyList<ArgumentDescription> Arguments);
