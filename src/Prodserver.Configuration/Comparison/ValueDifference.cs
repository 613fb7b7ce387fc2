using Prodserver.Core.Values;

namespace Prodserver.Configuration.Comparison;

/// <summary>A part of a setting that Python has otherwise.</summary>
/// <param name="Path">The part as Python would write it, such as <c>DATABASES['default']['HOST']</c>.</param>
/// <param name="Name">The innermost name in it.</param>
/// <param name="Read">What the static reading has; null where it has nothing of the kind.</param>
/// <param name="Python">What Python has; null where it has nothing of the kind.</param>
/// <param name="Place">The value that the part is or belongs to, as it was read.</param>
internal sealed record ValueDifference(string Path, string Name, ConfigValue? Read, ConfigValue? Python, ConfigValue Place)
{
    public override string ToString() => (Read is null ? null : ValueText.Of(Name, Read), Python is null ? null : ValueText.Of(Name, Python)) switch
    {
        (null, var python) => $"Python has {python} for {Path}, the static reading has nothing",
        (var read, null) => $"Python has nothing for {Path}, the static reading has {read}",
        var (read, python) when read == python => $"Python has another value for {Path} than the static reading; both are shown as {read}",
        var (read, python) => $"Python has {python} for {Path}, the static reading has {read}",
    };
}
