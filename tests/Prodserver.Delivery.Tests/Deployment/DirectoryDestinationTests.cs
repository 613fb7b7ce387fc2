using Prodserver.Core.Projects;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Deployment;

public sealed class DirectoryDestinationTests : IDisposable
{
    private static readonly EnvironmentFiles Files = Some.Environment("production", ("a", "1"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase(null, "out/production/a")]
    [TestCase("hosts/one", "out/hosts/one/production/a")]
    public void Should_write_below_the_output_folder(string? path, string file)
    {
        var report = Deploy(new EnvironmentDelivery(new DeployTarget.Directory(path), Files));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(File.ReadAllText(_folder.Combine(file)), Is.EqualTo("1"));
    }

    [Test]
    public void Should_write_to_an_absolute_folder()
    {
        Deploy(new EnvironmentDelivery(new DeployTarget.Directory(_folder.Combine("elsewhere")), Files));

        Assert.That(File.Exists(_folder.Combine("elsewhere", "production", "a")));
    }

    [Test]
    public void Should_refuse_a_folder_that_leaves_the_output_folder()
    {
        var report = Deploy(new EnvironmentDelivery(new DeployTarget.Directory("../elsewhere"), Files));

        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.EqualTo(
        [
            ".: error PB701: the folder that production is deployed to has a '..' segment; name a folder below the output folder, or an absolute path",
        ]));
        Assert.That(Directory.Exists(_folder.Combine("elsewhere")), Is.False);
    }

    [Test]
    public void Should_write_all_environments_or_none()
    {
        _folder.Write("elsewhere/staging/a", "foreign");

        var report = Deploy(
            new EnvironmentDelivery(new DeployTarget.Directory(), Files),
            new EnvironmentDelivery(new DeployTarget.Directory(_folder.Combine("elsewhere")), Some.Environment("staging", ("a", "1"))));

        Assert.That(report.HasErrors);
        Assert.That(Directory.Exists(_folder.Combine("out")), Is.False);
    }

    private WriteReport Deploy(params EnvironmentDelivery[] deliveries) =>
        new DirectoryDestination(new DeliveryFolder(_folder.Combine("out"), "out"), new FolderWriter()).Deploy(deliveries);
}
