namespace Build;

/// <summary>What a missing program means.</summary>
public enum ToolPolicy
{
    /// <summary>What needs it is skipped, and says so.</summary>
    Skip,

    /// <summary>It is installed; what can't be is a failure.</summary>
    Install,

    /// <summary>A failure.</summary>
    Require,
}
