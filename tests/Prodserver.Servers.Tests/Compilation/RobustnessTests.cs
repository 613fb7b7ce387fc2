using CsCheck;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Backends;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Compilation;

/// <summary>Whatever a config holds, there are findings and no exception.</summary>
public sealed class RobustnessTests
{
    private static readonly Gen<string> Keys = Gen.OneOf(
        OneOf(CatalogueLibrary.Names.SelectMany(name => CatalogueLibrary.Of(name).Newest.Keys).Distinct().ToArray()), Gen.String);

    private static readonly Gen<ConfigValue> Scalars = Gen.OneOf<ConfigValue>(
        Gen.String.Select(text => (ConfigValue)new TextValue(text, Some.Place)),
        OneOf("127.0.0.1:8000", "0.0.0.0", "8000", "unix:/a", "*", "sync", "auto", "[::1]:1", "]", "tcp:", "fd://").Select(text => (ConfigValue)new TextValue(text, Some.Place)),
        Gen.Long.Select(number => (ConfigValue)new IntegerValue(number, Some.Place)),
        Gen.Double.Select(number => (ConfigValue)new FloatValue(number, "1.5", Some.Place)),
        Gen.Bool.Select(boolean => (ConfigValue)new BooleanValue(boolean, Some.Place)),
        Gen.Const((ConfigValue)new NullValue(Some.Place)),
        Gen.Const((ConfigValue)new OpaqueValue("bytes", Some.Place)),
        Gen.Const((ConfigValue)new UnknownValue("it is not known", Some.Place)));

    private static readonly Gen<ConfigValue> Values = Gen.OneOf(
        Scalars,
        Scalars.Array[0, 3].Select(items => (ConfigValue)new ListValue(items, Some.Place)),
        Gen.Const((ConfigValue)new MapValue([new MapEntry("a", Some.Place, new NullValue(Some.Place))], Some.Place)));

    private static readonly Gen<ConfigValue> Args = Gen.OneOf(
        Gen.Select(Keys, Values).Array[0, 4].Select(pairs => (ConfigValue)Map(pairs)),
        Values,
        Gen.Select(Keys, Gen.String).Array[0, 4].Select(pairs => (ConfigValue)new TextValue(string.Join(' ', pairs.Select(pair => $"--{pair.Item1}={pair.Item2}")), Some.Place)));

    [Test]
    public void Should_never_throw_on_any_ARGS_of_any_backend() =>
        Gen.Select(OneOf(BackendList.Paths.ToArray()), Args, Values, Gen.Enum<Launcher>()).Sample((backend, args, app, launcher) =>
        {
            var outcome = Compiled.All(Some.Environment with { Launcher = launcher }, Some.Process(backend, args) with { App = app });
            Assert.That(outcome.Value is null, Is.EqualTo(outcome.HasErrors));
        }, iter: 3000);

    [Test]
    public void Should_find_the_same_twice() => Gen.Select(OneOf(BackendList.Paths.ToArray()), Args).Sample(
        (backend, args) => Compiled.Findings(backend, args).SequenceEqual(Compiled.Findings(backend, args)), iter: 500);

    [Test]
    public void Should_survive_any_variable() => Gen.Select(OneOf("UVICORN_PORT", "UVICORN_HEADERS", "WEB_CONCURRENCY", "GUNICORN_CMD_ARGS", "PORT", "UVICORN_X"), Gen.String)
        .Array[0, 3].Sample(
            variables => Compiled.All(
                Some.Environment with { Variables = [.. variables.Select(pair => new EnvironmentVariable(pair.Item1, pair.Item2, Some.Place))] },
                Some.Process(Some.Uvicorn),
                Some.Process(Some.Gunicorn, name: "other")),
            iter: 1000);

    [Test]
    public void Should_stay_fast_on_a_huge_string()
    {
        var args = Some.Text(string.Join(' ', Enumerable.Repeat("--port=8000 --no-access-log --header=a:b", 20_000)));
        Assert.That(Compiled.All(Some.Environment, Some.Process(args: args)).Findings.Any(finding => finding.Code == OptionFindings.Repeated), Is.True);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static MapValue Map((string Key, ConfigValue Value)[] pairs) =>
        new([.. pairs.DistinctBy(pair => pair.Key).Select(pair => new MapEntry(pair.Key, new SourcePosition("settings.py", 2, 3), pair.Value))], Some.Place);
}
