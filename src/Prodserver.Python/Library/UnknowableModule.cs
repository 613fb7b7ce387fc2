using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A module whose functions give what cannot be known beforehand: chance, the clock, the machine.</summary>
/// <param name="reason">Why, behind "'name.function()' gives …".</param>
internal sealed class UnknowableModule(string name, string reason) : LibraryModule(name)
{
    public static UnknowableModule Random { get; } = new("random", "another value in each process");

    public static UnknowableModule Secrets { get; } = new("secrets", "another value in each process");

    public static UnknowableModule Uuid { get; } = new("uuid", "another value in each process");

    public static UnknowableModule Time { get; } = new("time", "what the clock of the target says");

    public static UnknowableModule DjangoSecretKeys { get; } = new("django.core.management.utils", "another value in each process");

    public override PyValue? Find(string name, Site site) =>
        char.IsAsciiLetterLower(name[0]) && (Name, name) is not ("django.core.management.utils", not "get_random_secret_key")
            ? Unknowable(name, $"'{Name}.{name}()' gives {reason}")
            : null;
}
