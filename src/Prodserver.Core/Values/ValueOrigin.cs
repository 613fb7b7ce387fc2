using Prodserver.Core.Findings;

namespace Prodserver.Core.Values;

/// <summary>An environment variable that a value depends on.</summary>
/// <param name="Position">Where its value was written; where it is not set or a secret, the code that asks for it.</param>
public sealed record ValueOrigin(string Variable, OriginKind Kind, SourcePosition Position)
{
    /// <summary>The variable among other things that a value may depend on.</summary>
    public string Dependency => "env:" + Variable;

    /// <summary>The origin in words, such as "PORT from prodserver.yaml:7:13".</summary>
    public override string ToString() => Kind switch
    {
        OriginKind.Declared => $"{Variable} from {Position}",
        OriginKind.SetByCode => $"{Variable} as the settings set it ({Position})",
        OriginKind.NotSet => $"the code's own default ({Position}), {Variable} is not set",
        OriginKind.Secret => $"the secret {Variable}",
    };
}
