using System.Net;

namespace EndToEnd.Tests.Samples;

/// <summary>A customer of the shop, as nginx passes them on: over TLS, under the public name.</summary>
internal sealed class ShopBrowser(Uri address, HttpMessageHandler handler, string publicName = "shop.example.com") : IDisposable
{
    private readonly HttpClient _client = new(handler);

    public ShopBrowser(Uri address)
        : this(address, new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    public async Task<string> PageAsync()
    {
        using var response = await _client.SendAsync(Request(HttpMethod.Get, "/"));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Sends the order form with the token of the page's cookie.</summary>
    public async Task<HttpStatusCode> OrderAsync(string product)
    {
        using var page = await _client.SendAsync(Request(HttpMethod.Get, "/"));
        var token = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=')[1];
        using var order = Request(HttpMethod.Post, "/orders/");
        order.Headers.Add("Cookie", "csrftoken=" + token);
        order.Headers.Referrer = new Uri($"https://{publicName}/");
        order.Content = new FormUrlEncodedContent([new("csrfmiddlewaretoken", token), new("product", product)]);
        using var response = await _client.SendAsync(order);
        return response.StatusCode;
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, new Uri(address, path))
    {
        Headers = { { "Host", publicName }, { "X-Forwarded-Proto", "https" } },
    };
}
