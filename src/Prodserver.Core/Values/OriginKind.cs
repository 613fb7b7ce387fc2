namespace Prodserver.Core.Values;

/// <summary>How an environment variable has come to a value.</summary>
public enum OriginKind
{
    /// <summary>The environment declares it, in <c>prodserver.yaml</c> or in an env file.</summary>
    Declared,

    /// <summary>The settings set it themselves before they read it.</summary>
    SetByCode,

    /// <summary>It is not set, which the code takes as an answer or has a default for.</summary>
    NotSet,

    /// <summary>It is a secret: the host will know it.</summary>
    Secret,
}
