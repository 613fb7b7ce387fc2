using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Prodserver.Delivery.Bundles;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Bundles;

public sealed class BundlerTests : IDisposable
{
    private static readonly EnvironmentFiles Production = Some.Environment(
        "production",
        ("systemd/shop-web.service", "[Service]\n"),
        ("nginx/snippets/shop.conf", "server {}\n"),
        ("nginx/shop.conf", "include snippets/shop.conf;\n"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    [RequiresTool("tar")]
    public void Should_be_an_archive_that_tar_lists_and_unpacks()
    {
        Write(Production);

        Assert.That(Run("tar", "tvzf", "packages/shop-production.tar.gz", "--numeric-owner", "--utc"), Is.EqualTo("""
            drwxr-xr-x 0/0               0 1970-01-01 00:00 shop-production/
            -rw-r--r-- 0/0             284 1970-01-01 00:00 shop-production/manifest.json
            drwxr-xr-x 0/0               0 1970-01-01 00:00 shop-production/nginx/
            -rw-r--r-- 0/0              28 1970-01-01 00:00 shop-production/nginx/shop.conf
            drwxr-xr-x 0/0               0 1970-01-01 00:00 shop-production/nginx/snippets/
            -rw-r--r-- 0/0              10 1970-01-01 00:00 shop-production/nginx/snippets/shop.conf
            drwxr-xr-x 0/0               0 1970-01-01 00:00 shop-production/systemd/
            -rw-r--r-- 0/0              10 1970-01-01 00:00 shop-production/systemd/shop-web.service

            """));
        Run("tar", "xzf", "packages/shop-production.tar.gz");
        Assert.That(File.ReadAllText(_folder.Combine("shop-production", "nginx", "snippets", "shop.conf")), Is.EqualTo("server {}\n"));
    }

    [Test]
    [RequiresTool("tar")]
    public void Should_hold_names_that_the_plain_format_has_no_room_for()
    {
        var name = $"{new string('a', 120)}/{new string('b', 120)}/café.conf";
        Write(Some.Environment("production", (name, "x")));

        Run("tar", "xzf", "packages/shop-production.tar.gz");
        Assert.That(File.ReadAllText(_folder.Combine("shop-production", name)), Is.EqualTo("x"));
    }

    [Test]
    [RequiresTool("sha256sum")]
    public void Should_list_checksums_that_sha256sum_checks()
    {
        Write(Production, Some.Environment("staging", ("a", "1")));

        Assert.That(Run("sh", "-c", "cd packages && sha256sum --check --strict SHA256SUMS"), Is.EqualTo(
            "shop-production.tar.gz: OK\nshop-staging.tar.gz: OK\n"));
    }

    [Test]
    public void Should_keep_the_checksums_of_other_packages_that_are_still_there()
    {
        Write(Production, Some.Environment("staging", ("a", "1")), Some.Environment("gone", ("a", "1")));
        File.Delete(_folder.Combine("packages", "shop-gone.tar.gz"));
        File.AppendAllText(_folder.Combine("packages", "SHA256SUMS"), "no checksum\n");

        Write(Some.Environment("production", ("a", "2")));

        Assert.That(Sums().Select(line => line[66..]), Is.EqualTo(["shop-production.tar.gz", "shop-staging.tar.gz"]));
    }

    [Test]
    public void Should_give_the_same_bytes_whatever_the_order_and_the_time()
    {
        using var other = new TemporaryFolder();
        Write(Production);
        new Bundler("shop").Write(new DeliveryFolder(other.Path), [Production with { Files = [.. Production.Files.Reverse()] }]);

        Assert.That(
            File.ReadAllBytes(other.Combine("packages", "shop-production.tar.gz")),
            Is.EqualTo(File.ReadAllBytes(_folder.Combine("packages", "shop-production.tar.gz"))));
    }

    [Test]
    public void Should_depend_on_names_and_bytes_alone()
    {
        Write(Some.Environment("production", ("nginx/shop.conf", "x"), (new string('a', 120) + "/café.conf", "x")));
        using var gzip = new GZipStream(File.OpenRead(_folder.Combine("packages", "shop-production.tar.gz")), CompressionMode.Decompress);

        // The hash of the unpacked archive as another process made it: a time, a user or a process id in it would change it.
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(gzip)), Is.EqualTo("036c01a54f29bc401942197ba8d8587db9986643c878ffd42d2ca2929a9e41d8"));
    }

    [Test]
    public void Should_have_a_header_without_time_name_and_system()
    {
        Write(Production);

        // RFC 1952: magic, deflate, no flags, no time, fastest, unknown system.
        Assert.That(
            File.ReadAllBytes(_folder.Combine("packages", "shop-production.tar.gz")).Take(10),
            Is.EqualTo(new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255 }));
    }

    [Test]
    public void Should_leave_an_unchanged_package_untouched()
    {
        var first = Write(Production).Bundles.Single();
        var then = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.Combine("packages", first.FileName), then);
        File.SetLastWriteTimeUtc(_folder.Combine("packages", "SHA256SUMS"), then);

        var second = Write(Production).Bundles.Single();

        Assert.That(second, Is.EqualTo(first with { IsWritten = false }));
        Assert.That(File.GetLastWriteTimeUtc(_folder.Combine("packages", first.FileName)), Is.EqualTo(then));
        Assert.That(File.GetLastWriteTimeUtc(_folder.Combine("packages", "SHA256SUMS")), Is.EqualTo(then));
    }

    [Test]
    public void Should_refuse_an_entry_that_leaves_the_archive()
    {
        var report = Write(Some.Environment("production", ("../../etc/passwd", "x"), ("/etc/passwd", "x")));

        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.EqualTo(
        [
            "out/packages: error PB701: the artifact path '../../etc/passwd' has a '..' segment",
            "out/packages: error PB701: the artifact path '/etc/passwd' is absolute",
        ]));
        Assert.That(Directory.Exists(_folder.Combine("packages")), Is.False);
    }

    [Test]
    public void Should_not_write_through_links()
    {
        using var elsewhere = new TemporaryFolder();
        var precious = elsewhere.Write("precious", "x");
        Write(Production);
        File.Delete(_folder.Combine("packages", "SHA256SUMS"));
        File.CreateSymbolicLink(_folder.Combine("packages", "SHA256SUMS"), precious);

        Write(Production);

        Assert.That(File.ReadAllText(precious), Is.EqualTo("x"));
        Directory.Delete(_folder.Combine("packages"), recursive: true);
        File.CreateSymbolicLink(_folder.Combine("packages"), elsewhere.Path);
        Assert.That(Write(Production).Findings.Select(finding => finding.ToString()), Is.EqualTo(
            ["out/packages: error PB705: this is a symbolic link, and packages are not written through links; remove it"]));
    }

    private BundleReport Write(params EnvironmentFiles[] environments) =>
        new Bundler("shop").Write(new DeliveryFolder(_folder.Path, "out"), environments);

    private string[] Sums() => File.ReadAllLines(_folder.Combine("packages", "SHA256SUMS"));

    private string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output;
    }
}
