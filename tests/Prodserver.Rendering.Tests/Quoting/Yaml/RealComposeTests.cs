using System.Text.Json;
using Prodserver.Rendering.Quoting.Yaml;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Yaml;

/// <summary>What compose makes of a compose file: its own YAML reader, its own way with <c>$</c>.</summary>
[RequiresTool("/usr/lib/python3/dist-packages/compose/config/config.py")]
public sealed class RealComposeTests
{
    private const int Many = 600;

    /// <summary>Asks the library itself: what <c>docker-compose config</c> prints of U+0085 can't be read again.</summary>
    private const string Program =
        """
        import json, sys
        from compose.config import config
        from compose.config.environment import Environment
        service, = config.load(config.find(sys.argv[1], ["compose.yaml"], Environment({}))).services
        json.dump({"command": service["command"], "environment": service["environment"]}, sys.stdout)
        """;

    [Test]
    public void Should_give_a_command_its_words_and_a_service_its_variables()
    {
        var values = Hostile.Many(Many);
        var quoted = values.Select(value => YamlString.QuoteForCompose(value).Text!).ToList();
        var service = Read($"""
            services:
              web:
                image: shop
                command: [{string.Join(", ", quoted)}]
                environment:
            {string.Join('\n', quoted.Select((value, index) => $"      V{index}: {value}"))}

            """);

        Assert.That(service.GetProperty("command").EnumerateArray().Select(word => word.GetString()), Is.EqualTo(values));
        Assert.That(values.Select((_, index) => service.GetProperty("environment").GetProperty($"V{index}").GetString()), Is.EqualTo(values));
    }

    private static JsonElement Read(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write("compose.yaml", file);
        var json = RealProgram.Run("/usr/bin/python3", ["-c", Program, folder.Path]);
        return JsonDocument.Parse(json).RootElement;
    }
}
