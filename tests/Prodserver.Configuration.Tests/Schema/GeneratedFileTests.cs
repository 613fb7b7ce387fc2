using Prodserver.Testing;
using Prodserver.Configuration.Schema;

namespace Prodserver.Configuration.Tests.Schema;

internal sealed class GeneratedFileTests
{
    [Test]
    public void Should_have_the_schema_of_the_keys_in_the_repository() =>
        CommittedFile.ShouldBe("docs/prodserver.schema.json", ConfigurationSchema.Text());

    [Test]
    public void Should_have_the_reference_of_the_keys_in_the_repository() =>
        CommittedFile.ShouldBe("docs/reference/configuration.md", ConfigurationReference.Text());
}
