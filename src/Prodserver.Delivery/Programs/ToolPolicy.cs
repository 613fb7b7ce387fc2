namespace Prodserver.Delivery.Programs;

/// <summary>What happens when a program that verifies artifacts is missing (<c>--tools</c>).</summary>
public enum ToolPolicy
{
    /// <summary>Its check is skipped, and the report says so.</summary>
    Skip,

    /// <summary>Its Debian package is installed first; where that isn't possible it is an error.</summary>
    Install,

    /// <summary>It is an error.</summary>
    Require,
}
