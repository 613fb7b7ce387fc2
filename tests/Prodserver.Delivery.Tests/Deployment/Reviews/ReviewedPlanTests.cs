using System.Text;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Deployment.Reviews;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Tests.Deployment.Reviews;

public sealed class ReviewedPlanTests
{
    private const string Text = """
        {
          "project": "shop",
          "environments": {
            "production": {
              "files": {
                "a": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
                "b": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
              },
              "written": [
                "b"
              ],
              "removed": [],
              "release": "0a1b2c3d4e5f",
              "hosts": {
                "web1": {
                  "release": null,
                  "changedByHand": []
                }
              },
              "steps": [
                "web1: everything"
              ]
            }
          }
        }

        """;

    [Test]
    public void Should_say_all_that_makes_the_deployment_what_it_is() => Assert.That(Plan("b", null), Is.EqualTo(Text));

    [Test]
    public void Should_find_no_difference_in_the_same() => Assert.That(ReviewedPlan.Differences(Text, Plan("b", null)), Is.Empty);

    [Test]
    public void Should_name_each_difference() => Assert.That(ReviewedPlan.Differences(Text, Plan("c", "1-0a1b2c3d4e5f")), Is.EqualTo(new[]
    {
        "environments production files b: 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d when it was reviewed, nothing now",
        "environments production files c: nothing when it was reviewed, 2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6 now",
        "environments production hosts web1 release: none when it was reviewed, 1-0a1b2c3d4e5f now",
        "environments production written: b when it was reviewed, c now",
    }));

    [TestCase("")]
    [TestCase("plan")]
    public void Should_refuse_what_is_no_plan(string text) => Assert.That(() => ReviewedPlan.Differences(text, Text), Throws.InstanceOf<JsonException>());

    private static string Plan(string second, string? release)
    {
        var files = new[] { File(second), File("a") };
        var changes = new EnvironmentChanges { Environment = "production", Folder = new DeliveryFolder("/out"), Written = [files[0]] };
        var host = new HostStatus("web1", release, null, [], [], [], []);
        return ReviewedPlan.Text("shop", [new IntendedEnvironment(new EnvironmentFiles("production", files), changes, new HostIntent("0a1b2c3d4e5f", [host], ["web1: everything"]))]);
    }

    private static RenderedFile File(string name) => new(name, Encoding.UTF8.GetBytes(name));
}
