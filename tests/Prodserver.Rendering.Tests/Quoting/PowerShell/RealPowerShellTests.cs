using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using Prodserver.Rendering.Quoting.PowerShell;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.PowerShell;

/// <summary>PowerShell's own engine, without its modules: it starts programs just as <c>pwsh</c> does.</summary>
[Platform("Unix")]
[RequiresTool("sh")]
public sealed class RealPowerShellTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Should_pass_arguments_to_a_program_unchanged()
    {
        var values = Hostile.Many(600).Where(value => value != "--%").ToList();
        var words = string.Join(' ', values.Select(value => PowerShellWord.Quote(value).Text));
        Assert.That(Run("printf '%s\\0' \"$@\"", $"{PowerShellWord.QuoteExecutable(Tools.Find("sh")!).Text} {Script} {words}"), Is.EqualTo(values));
    }

    [Test]
    public void Should_pass_variables_to_a_program_unchanged()
    {
        var values = Hostile.Many(600).Where(value => value.Length > 0).ToList();
        var assignments = values.Select((value, index) => PowerShellWord.QuoteAssignment($"HOSTILE_{index}", value).Text);
        var names = string.Concat(values.Select((_, index) => $"printf '%s\\0' \"$HOSTILE_{index}\"\n"));
        Assert.That(Run(names, $"{string.Join("; ", assignments)}; {PowerShellWord.QuoteExecutable(Tools.Find("sh")!).Text} {Script}"), Is.EqualTo(values));
    }

    /// <summary>What the refusal is for.</summary>
    [Test]
    public void Should_have_refused_the_marker_rightly() =>
        Assert.That(string.Join(' ', Run("printf '%s\\0' \"$@\"", $"{PowerShellWord.QuoteExecutable(Tools.Find("sh")!).Text} {Script} 'a' '--%' 'b'")), Is.EqualTo("a b"));

    private string Script => PowerShellWord.Quote(_folder.Combine("script")).Text!;

    private string[] Run(string script, string line)
    {
        _folder.Write("script", $"{{ {script}\n}} > {_folder.Combine("received")}\n");
        var state = InitialSessionState.CreateDefault2();
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        shell.AddScript(line).Invoke();
        Assert.That(shell.Streams.Error.Select(error => error.ToString()), Is.Empty);
        return Encoding.UTF8.GetString(File.ReadAllBytes(_folder.Combine("received"))).Split('\0')[..^1];
    }
}
