using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>A value on its way into a quoter: its text, and what a message needs if it is refused.</summary>
/// <param name="Source">The value as the template gave it.</param>
/// <param name="Name">What messages call it; null derives that from the source.</param>
internal readonly record struct QuotedValue(string Text, object? Source, string? Name = null)
{
    /// <summary>How a message begins.</summary>
    public string Label => Name ?? Labels.Of(Source, Text);

    /// <summary>The config it comes from; null where the value does not carry it: the place in the template stands in for it.</summary>
    public SourcePosition? Position => Source switch
    {
        Argument argument => argument.Position,
        EnvironmentVariable variable => variable.Position,
        SecretName secret => secret.Position,
        ServerName server => server.Position,
        _ => null,
    };
}
