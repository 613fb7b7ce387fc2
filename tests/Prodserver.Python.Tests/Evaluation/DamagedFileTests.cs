using Prodserver.Python.Tests.Oracle;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Evaluation;

/// <summary>Modules of Python's library and of Django, whole and damaged, read as settings.</summary>
[RequiresTool(Tools.Python)]
public sealed class DamagedFileTests
{
    private const int Mutations = 4000;

    [Test]
    public void Should_end_with_values_or_findings_for_every_module_of_the_standard_library_and_django()
    {
        var problems = PythonProgram.LibraryFiles().Select(file => Problem(file, File.ReadAllBytes(file))).OfType<string>().ToList();

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void Should_end_with_values_or_findings_for_damaged_files()
    {
        var random = new Random(1);
        var files = PythonProgram.LibraryFiles();
        var problems = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var file = files[random.Next(files.Count)];
            if (Problem($"{file} (mutation {i})", Damage(File.ReadAllBytes(file), random)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        Assert.That(problems, Is.Empty);
    }

    /// <summary>Bytes flipped, parts doubled, or the end cut off.</summary>
    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        switch (random.Next(3))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = random.Next(1, 6); i > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
            default:
                var (start, end) = (random.Next(bytes.Length), random.Next(bytes.Length));
                return [.. bytes[..Math.Max(start, end)], .. bytes[Math.Min(start, end)..]];
        }
    }

    private static string? Problem(string name, byte[] bytes)
    {
        try
        {
            var files = new MemoryFiles();
            files.Add("settings.py", bytes);
            var module = new SettingsReader(files).Read("settings", Settings.Target(("PORT", "8000")));
            var values = module.Names.Select(module.Find).ToList();
            return values.Any(value => value is null) ? $"{name}: a name without a value"
                : module.Findings.Any(finding => finding.Position.Line > 0 && finding.Message.Length == 0) ? $"{name}: a finding without a message"
                : null;
        }
        catch (Exception exception)
        {
            return $"{name}: {exception}";
        }
    }
}
