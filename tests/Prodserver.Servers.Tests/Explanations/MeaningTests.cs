using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Explanations;

namespace Prodserver.Servers.Tests.Explanations;

public sealed class MeaningTests
{
    [TestCaseSource(typeof(CatalogueLibrary), nameof(CatalogueLibrary.Names))]
    public void Should_know_what_every_option_means(string catalogue) =>
        Assert.That(CatalogueLibrary.Of(catalogue).Lines.Where(line => Meanings.Find(line.Option) is null).Select(line => line.Option.Key), Is.Empty);
}
