namespace Prodserver.Configuration.Environments;

/// <summary>The placeholder in texts of <c>prodserver.yaml</c> that hold for several environments.</summary>
internal static class EnvironmentPlaceholder
{
    public const string Text = "{environment}";

    public static string Replace(string text, string environment) => text.Replace(Text, environment, StringComparison.Ordinal);

    /// <summary>The same in the name of a Python module, which has no dashes.</summary>
    public static string ReplaceInModule(string module, string environment) => Replace(module, environment.Replace('-', '_'));
}
