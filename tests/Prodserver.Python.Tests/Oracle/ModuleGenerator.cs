using System.Globalization;
using System.Text;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Writes settings modules by a grammar: mostly of matching types, so that most of them run.</summary>
internal sealed partial class ModuleGenerator(int seed)
{
    private static readonly string[] Words = ["web", "worker", "host", "port", "0.0.0.0", "8000", "a b", "", "ä", "x%y", "{z}", "/srv/app", "TRUE", " pad ", "😀", "a,b,c", "1_0", "-7"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<Kind, List<string>> _names = Enum.GetValues<Kind>().ToDictionary(kind => kind, _ => new List<string>());
    private readonly StringBuilder _text = new();
    private int _next;
    private int _depth;
    private string _indentation = "";

    private enum Kind
    {
        Integer,
        Float,
        Text,
        Boolean,
        List,
        Dict,
        Set,
    }

    /// <summary>True for a module in which nothing is beyond knowing, so that each exception that Python raises must be reported.</summary>
    public bool IsCertain => seed % 2 == 0;

    /// <summary>A module that star-imports what <see cref="Base"/> gives.</summary>
    public string Module()
    {
        Line("import os, sys, time, multiprocessing");
        Line("from pathlib import Path");
        Line("from os import path as osp");
        if (Chance(50))
        {
            Line("from .base import *");
            _names[Kind.Text].Add("BASE_TEXT");
            _names[Kind.List].Add("BASE_LIST");
            _names[Kind.Dict].Add("BASE_DICT");
            _names[Kind.Integer].Add("BASE_INT");
        }

        Line($"def opaque(value=None):\n    return {(IsCertain ? "value is None" : "time.time() > 0")}");
        Statements(_random.Next(4, 18));
        return _text.ToString();
    }

    public const string Base = """
        BASE_TEXT = "base"
        BASE_LIST = ["a", "b"]
        BASE_DICT = {"web": {"ARGS": {"port": "8000"}}, "n": 1}
        BASE_INT = 7
        _private = 1
        """;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> options) => options[_random.Next(options.Count)];

    private string Pick(params Func<string>[] options) => options[_random.Next(options.Length)]();

    private void Line(string text) => _text.Append(_indentation).Append(text).Append('\n');

    private string NewName(Kind kind)
    {
        if (_names[kind].Count > 0 && Chance(30))
        {
            return Pick(_names[kind]);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString()[0]}{_next++}");
        _names[kind].Add(name);
        return name;
    }

    private void Statements(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Statement();
        }
    }

    private void Block(Action body)
    {
        var outer = _indentation;
        // Names bound only here may be missing afterwards: they are forgotten.
        var known = _names.ToDictionary(pair => pair.Key, pair => pair.Value.ToList());
        var (callables, classes) = (_callables.Count, _classes.Count);
        _indentation += "    ";
        body();
        _indentation = outer;
        foreach (var (kind, names) in known)
        {
            _names[kind].Clear();
            _names[kind].AddRange(names);
        }

        _callables.RemoveRange(callables, _callables.Count - callables);
        _classes.RemoveRange(classes, _classes.Count - classes);
    }

    private void Statement()
    {
        _depth++;
        switch (_random.Next(_depth > 3 ? 12 : 24))
        {
            case <= 4:
                var kind = Pick(Enum.GetValues<Kind>());
                var value = Expression(kind);
                Line($"{NewName(kind)} = {value}");
                break;
            case 5:
                Line(Pick(
                    () => $"{Existing(Kind.Integer)} {Pick(["+=", "-=", "*=", "//=", "|=", "^="])} {Expression(Kind.Integer)}",
                    () => $"{Existing(Kind.Text)} += {Expression(Kind.Text)}",
                    () => $"{Existing(Kind.List)} += {Expression(Kind.List)}",
                    () => $"{Existing(Kind.Dict)} |= {Expression(Kind.Dict)}",
                    () => $"{Existing(Kind.Set)} {Pick(["|=", "&=", "-=", "^="])} {Expression(Kind.Set)}"));
                break;
            case 6 or 7:
                var dict = Existing(Kind.Dict);
                Line(Pick(
                    () => $"{dict}[{Key()}] = {Any()}",
                    () => $"{dict}.update({Expression(Kind.Dict)})",
                    () => $"{dict}.setdefault({Key()}, {Any()})",
                    () => $"{dict}.pop({Key()}, None)",
                    () => $"{dict}.update({Pick(["alpha", "beta"])}={Any()})"));
                break;
            case 8 or 9:
                var list = Existing(Kind.List);
                Line(Pick(
                    () => $"{list}.append({Any()})",
                    () => $"{list}.extend({Expression(Kind.List)})",
                    () => $"{list}.insert({_random.Next(-3, 4)}, {Any()})",
                    () => $"{list}[{_random.Next(0, 3)}:{_random.Next(0, 4)}] = {Expression(Kind.List)}",
                    () => $"{list}.reverse()",
                    () => $"{list} *= {_random.Next(0, 3)}"));
                break;
            case 10:
                Line($"{NewName(Kind.List)} = {Existing(Kind.List)}");
                break;
            case 11:
                var pair = $"{Expression(Kind.Integer)}, {Expression(Kind.Text)}";
                Line($"{NewName(Kind.Integer)}, {NewName(Kind.Text)} = {pair}");
                break;
            case 12 or 13:
                If();
                break;
            case 14:
                Try();
                break;
            case 15:
                For();
                break;
            case 16:
                Line($"os.environ.setdefault({Pick(["'PORT'", "'NEW'"])}, {Expression(Kind.Text).Replace("\\x00", "", StringComparison.Ordinal)})");
                break;
            case 17:
                Line(Chance(50) ? $"opaque({Existing(Kind.List)})" : $"opaque({Existing(Kind.Dict)})");
                break;
            case 18:
                Function();
                break;
            case 19 when _indentation.Length == 0:
                Class();
                break;
            case 20:
                Match();
                break;
            case 21:
                While();
                break;
            case 22:
                Function();
                break;
            default:
                var checkedValue = $"{Expression(Kind.Integer)}; assert {Expression(Kind.Boolean)} or True";
                Line($"{NewName(Kind.Integer)} = {checkedValue}");
                break;
        }

        _depth--;
    }

    private void If()
    {
        Line($"if {Condition()}:");
        Block(() => Statements(_random.Next(1, 3)));
        if (Chance(40))
        {
            Line($"elif {Condition()}:");
            Block(() => Statements(_random.Next(1, 3)));
        }

        if (Chance(60))
        {
            Line("else:");
            Block(() => Statements(_random.Next(1, 3)));
        }
    }

    private string Condition() => Pick(() => Expression(Kind.Boolean), () => "opaque()", () => "not opaque()", () => $"{Existing(Kind.Dict)}.get({Key()})");

    private void Try()
    {
        Line("try:");
        Block(() =>
        {
            Statements(_random.Next(1, 3));
            if (Chance(60))
            {
                Line(Pick(
                    () => $"{NewName(Kind.Text)} = os.environ[{Pick(["'PORT'", "'NONE'"])}]",
                    () => $"{NewName(Kind.Integer)} = int({Expression(Kind.Text)})",
                    () => $"{NewName(Kind.Integer)} = {Expression(Kind.Integer)} // {Expression(Kind.Integer)}",
                    () => "from .missing import *",
                    () => $"{Existing(Kind.List)}[{_random.Next(5)}]",
                    () => "opaque()"));
            }
        });
        Line($"except {Pick(["Exception", "(KeyError, ValueError, IndexError, ZeroDivisionError, TypeError, ImportError)", "LookupError"])}:");
        Block(() => Statements(1));
    }

    private void For()
    {
        var (kind, iterable) = Pick<(Kind, string)>(
            [(Kind.Integer, $"range({_random.Next(0, 4)})"), (Kind.Text, "('a', 'b')"), (Kind.Text, "'xyz'"), (Kind.Text, "sorted({'b', 'a'})"), (Kind.Integer, "opaque_range")]);
        if (iterable == "opaque_range")
        {
            Line("opaque_range = range(2) if opaque() else range(2)");
        }

        var initial = Expression(kind);
        var name = NewName(kind);
        Line($"{name} = {initial}");
        Line($"for {name} in {iterable}:");
        Block(() =>
        {
            Statements(_random.Next(1, 3));
            if (Chance(30))
            {
                Line($"if {Expression(Kind.Boolean)}: {Pick(["break", "continue"])}");
            }
        });
    }
}
