using System.Collections.Frozen;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Calls.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Methods whose arguments become content.</summary>
    private static readonly FrozenSet<string> Mutators =
        FrozenSet.Create(StringComparer.Ordinal, "append", "extend", "insert", "update", "setdefault", "add", "appendleft", "extendleft");

    private PyValue Call(CallExpression expression)
    {
        PyValue? receiver = null;
        PyValue callee;
        if (expression.Function is AttributeExpression attribute)
        {
            receiver = Used(Evaluate(attribute.Value));
            callee = Attributes.Get(receiver, attribute.Name, At(attribute.Span));
        }
        else
        {
            callee = Evaluate(expression.Function);
        }

        var site = At(expression.Span);
        var (call, doubt) = Arguments(expression, callee, site);
        if (doubt is not null)
        {
            // Not even the number of arguments is known.
            Calling.SpoilArguments(call, doubt);
            Spoiling.Spoil(callee, doubt, _session.Journal);
            return Noted(doubt);
        }

        if (callee is PyUnknown unknown && receiver is PyContainer or PyDictView)
        {
            Spoiling.Spoil(receiver, unknown, _session.Journal);
        }

        if (callee is PyExternal { Path: var path } && OwnNames(path, call) is { } ours)
        {
            return Noted(ours);
        }

        var value = Calling.Invoke(callee, call);
        if (receiver is PyContainer container)
        {
            container.FillFrom(Mutators.Contains(call.Name) ? _session.Provenance.Read : null);
        }

        return Noted(value);
    }

    /// <summary>The functions that reach into the names of the module itself: after them any name may be there.</summary>
    private PyUnknown? OwnNames(string path, Call call)
    {
        if (path is not ("builtins.exec" or "builtins.eval" or "builtins.__import__"))
        {
            return null;
        }

        var name = path["builtins.".Length..];
        var why = call.Site.Unknown($"{name}() may have set it");
        Calling.SpoilArguments(call, why);
        _scope.Names.Spoil(why, _session.Journal);
        _scope.Module.Names.Spoil(why, _session.Journal);
        return call.Site.Unknown($"{name}() is not modelled");
    }

    private (Call Call, PyUnknown? Doubt) Arguments(CallExpression expression, PyValue callee, Site site)
    {
        var positional = new List<PyValue>(expression.Arguments.Count);
        var keywords = new List<KeyValuePair<string, PyValue>>();
        PyUnknown? doubt = null;
        foreach (var argument in expression.Arguments)
        {
            switch (argument)
            {
                case { IsDoubleStarred: true }:
                    doubt ??= AddKeywords(keywords, Used(Guarded(argument.Value)), site);
                    break;
                case { Name: { } name }:
                    keywords.Add(new(name, Used(Guarded(argument.Value))));
                    break;
                case { Value: StarredExpression starred }:
                    if (Iteration.Ordered(Used(Guarded(starred.Value)), site).Is(out var items, out var unknown))
                    {
                        positional.AddRange(items);
                    }
                    else
                    {
                        doubt ??= unknown;
                    }

                    break;
                default:
                    positional.Add(Guarded(argument.Value));
                    break;
            }
        }

        for (var i = 0; i < positional.Count; i++)
        {
            positional[i] = Unknowns.Resolve(Used(positional[i]));
        }

        return (new Call(site, Calling.NameOf(callee), positional, keywords) { Scope = _scope }, doubt);
    }

    private static PyUnknown? AddKeywords(List<KeyValuePair<string, PyValue>> keywords, PyValue mapping, Site site)
    {
        if (mapping is not PyDict dict || Unknowns.Of(dict) is not null || dict.UncertainKey is not null)
        {
            return mapping is PyDict { UncertainKey: { } uncertain } ? uncertain : Unknowns.Because(mapping);
        }

        foreach (var (key, value) in dict.Entries)
        {
            var name = key is PyStr { Value: var text } ? text : throw site.TypeError("keywords must be strings");
            if (keywords.Exists(keyword => keyword.Key == name))
            {
                throw site.TypeError($"got multiple values for keyword argument '{name}'");
            }

            keywords.Add(new(name, Unknowns.Resolve(value)));
        }

        return null;
    }

    /// <summary>The dotted path of what an expression calls, as far as names tell; null for a call of anything else.</summary>
    private string? CalleeOf(Expression expression) => expression is CallExpression call ? PathOf(call.Function) : null;

    private string? PathOf(Expression function) => function switch
    {
        NameExpression name => _scope.Find(name.Name) is { } binding ? Calling.PathOf(binding.Value) : null,
        AttributeExpression { Value: var owner, Name: var name } => owner switch
        {
            NameExpression module when _scope.Find(module.Name)?.Value is PyModule { Module: var found } =>
                found.Names.Find(name) is { } member ? Calling.PathOf(member.Value) : null,
            _ => PathOf(owner) is { } path ? $"{path}.{name}" : null,
        },
        _ => null,
    };
}
