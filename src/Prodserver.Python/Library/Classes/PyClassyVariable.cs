using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Variables;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary>django-classy-settings' <c>env(…)</c>: an attribute that is a variable, else a default or what a method gives.</summary>
/// <param name="fallback">The default, or a function of the object.</param>
/// <param name="key">The name of the variable; null for that of the attribute.</param>
/// <param name="cast">What is done with text; null for nothing.</param>
internal sealed class PyClassyVariable(PyValue fallback, string? key, PyValue? cast, string prefix, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "env";

    public override PyValue? Find(string name, Site site) => null;

    public override PyValue? Bind(PyInstance instance, string name, Site site)
    {
        var variable = prefix + (key ?? name);
        var value = LoadedVariables.Find(variable, site) ?? fallback switch
        {
            Required => TargetEnvironment.Missing(variable, site, "ValueError", $"Environment varariable {variable} is required but not set."),
            PyFunction getter => Session.Call(getter, [instance], site),
            _ => fallback,
        };
        return value is PyStr && cast is not null ? Session.Call(cast, [value], site) : value;
    }

    /// <summary><c>env.Required</c>.</summary>
    private sealed class Required(SourcePosition position) : PyLibraryObject(position)
    {
        public override string TypeName => "type";

        public override PyValue? Find(string name, Site site) => null;
    }

    /// <summary><c>env</c> itself, <c>env["PREFIX_"]</c>, <c>env.bool</c>, and <c>env(key=…)</c> as a decorator.</summary>
    internal sealed class Class(string prefix, PyValue? cast, SourcePosition position, string? key = null) : PyLibraryObject(position)
    {
        public override string TypeName => "type";

        public override PyValue? Find(string name, Site site) => name switch
        {
            "Required" => new Required(site.Position),
            "bool" => With(name, call => Boolean(call.Text(call.Single()), call.Site), site),
            "int" => With(name, call => IntegerText.Parse(call.Text(call.Single()), 10, call.Site), site),
            "list" => With(name, call => call.Site.List(Items(call)), site),
            "tuple" => With(name, call => call.Site.Tuple([.. Items(call)]), site),
            "dburl" => With(name, call => call.Site.Unknown("what django-classy-settings makes of a database URL is not modelled"), site),
            _ => null,
        };

        public override PyValue? Item(PyValue index, Site site) => index is PyStr { Value: var text } ? new Class(text, cast, site.Position, key) : null;

        public override PyValue? Invoke(Call call)
        {
            var given = call.Bind(0, "getter", "key", "cast", "prefix");
            var (ownKey, ownCast, ownPrefix) = ((given[1] as PyStr)?.Value ?? key, given[2] ?? cast, (given[3] as PyStr)?.Value ?? prefix);
            return given[0] is { } getter
                ? new PyClassyVariable(getter, ownKey, ownCast, ownPrefix, call.Site.Position)
                : new Class(ownPrefix, ownCast, call.Site.Position, ownKey);
        }

        private Class With(string name, FunctionBody body, Site site) => new(prefix, new PyBuiltin(name, body), site.Position, key);

        private static PyBool Boolean(string text, Site site) => text.Trim().ToLowerInvariant() switch
        {
            "y" or "yes" or "on" or "t" or "true" or "1" => site.Boolean(true),
            "n" or "no" or "off" or "f" or "false" or "0" => site.Boolean(false),
            var other => throw site.ValueError($"Unrecognised value for bool: {Repr.Quote(other)}"),
        };

        private static IEnumerable<PyStr> Items(Call call) =>
            call.Text(call.Single()).Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).Select(call.Site.Text);
    }
}
