using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Environment;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Environment;

public sealed class EnvironmentFileTests
{
    private static readonly SecretName Password = new("UVICORN_SSL_KEYFILE_PASSWORD", new SourcePosition("shop/settings/production.py", 14, 33));

    [Test]
    public void Should_name_every_secret_once_and_no_value()
    {
        var model = Planned.Model<EnvironmentFileModel>("env/shop.env.example", Shop.Production, Shop.Web with { SecretVariables = [Password] }, Shop.Worker);

        Assert.That(model.Entries.Select(entry => (entry.Variable.Name, entry.Variable.Value, entry.Origin)), Is.EqualTo(new[]
        {
            ("DJANGO_SECRET_KEY", "", "declared at prodserver.yaml:24:15"),
            ("UVICORN_SSL_KEYFILE_PASSWORD", "", "an option of web, at shop/settings/production.py:14:33"),
        }));
    }

    [Test]
    public void Should_warn_where_one_variable_serves_two_processes() => Assert.That(
        Planned.Findings(
            PlanFindings.SecretVariableShared,
            Shop.Production,
            Shop.Web with { SecretVariables = [Password] },
            Shop.Uvicorn("admin", 8001) with { SecretVariables = [Password] }),
        Is.EqualTo(new[]
        {
            "shop/settings/production.py:9:5: warning PB513: the processes 'web' and 'admin' both take a secret option from UVICORN_SSL_KEYFILE_PASSWORD; "
                + "make sure that one value fits both",
        }));
}
