using Prodserver.Delivery.Deployment;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Deployment;

/// <summary>A release holds the project's files, and nothing that a link leads to from outside.</summary>
public sealed class CodeFolderTests
{
    [Test]
    public void Should_read_files_and_links_to_files_of_the_project_but_nothing_ignored()
    {
        using var project = new TemporaryFolder();
        project.Write("manage.py", "print()");
        project.Write("shop/urls.py", "urlpatterns = []");
        project.Write("shop/.env", "SECRET=1");
        File.CreateSymbolicLink(project.Combine("urls.py"), project.Combine("shop/urls.py"));
        Directory.CreateSymbolicLink(project.Combine("venv"), "/usr");

        var files = CodeFolder.Read(project.Path, new IgnoreRules("**/.env\nvenv\n"));

        Assert.That(files.Select(file => $"{file.Path} {file.Size}"), Is.EqualTo(new[] { "manage.py 7", "shop/urls.py 16", "urls.py 16" }));
    }

    [TestCase("/etc/passwd")]
    [TestCase("/etc")]
    [TestCase("shop")]
    [TestCase("nowhere")]
    public void Should_refuse_a_link_to_a_folder_to_nothing_or_out_of_the_project(string target)
    {
        using var project = new TemporaryFolder();
        project.Write("shop/urls.py", "urlpatterns = []");
        File.CreateSymbolicLink(project.Combine("link"), target);

        var refusal = Assert.Throws<HostException>(() => CodeFolder.Read(project.Path, new IgnoreRules("")));

        Assert.That(refusal!.Message, Is.EqualTo("link is a link to a folder or out of the project, which a release can't hold; ignore it or put the files there"));
    }

    [Test]
    public void Should_name_a_file_that_can_not_be_read()
    {
        using var project = new TemporaryFolder();
        File.CreateSymbolicLink(project.Combine("link"), "link");

        var refusal = Assert.Throws<HostException>(() => CodeFolder.Read(project.Path, new IgnoreRules("")));

        Assert.That(refusal!.Message, Is.EqualTo($"link can't be read, so that no release can hold it: Too many levels of symbolic links in '{project.Combine("link")}'."));
    }
}
