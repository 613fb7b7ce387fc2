using System.Management.Automation.Language;
using Prodserver.Testing;

namespace Build.Tests.Scripts;

public class PowerShellTests
{
    [Test]
    public void Should_be_a_script_that_PowerShell_can_read()
    {
        Parser.ParseFile(RepositoryFolder.Combine("build.ps1"), out _, out var errors);

        Assert.That(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"), Is.Empty);
    }
}
