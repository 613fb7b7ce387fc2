using System.Net.Security;
using Prodserver.Testing;

namespace EndToEnd.Tests.Deployed;

/// <summary>The running container of one example, gone at the end.</summary>
internal sealed class ExampleContainer : IDisposable
{
    private readonly DockerEngine _engine;
    private readonly IReadOnlyList<string> _compose;
    private readonly Uri _page;
    private readonly HttpClient _client;

    /// <param name="compose">The words that compose commands begin with.</param>
    /// <param name="page">The page to ask for, at the published port.</param>
    /// <param name="certificate">The certificate that is trusted.</param>
    public ExampleContainer(DockerEngine engine, IReadOnlyList<string> compose, Uri page, byte[] certificate)
    {
        (_engine, _compose, _page) = (engine, compose, page);
        var handler = Visitor.To(engine);
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate),
        };
        _client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
        _engine.Require([.. _compose, "up", "--detach"]);
    }

    /// <summary>The text of the page, or why there is none.</summary>
    public async Task<string> PageAsync()
    {
        try
        {
            return await _client.GetStringAsync(_page);
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
    }

    public string Logs() => _engine.Require([.. _compose, "logs", "--tail=50"]);

    public void Dispose()
    {
        _client.Dispose();
        _engine.Require([.. _compose, "down", "--volumes", "--timeout=0"]);
    }
}
