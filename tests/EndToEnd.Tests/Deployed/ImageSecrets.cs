using System.Text;
using Prodserver.Testing;

namespace EndToEnd.Tests.Deployed;

/// <summary>Distinctive secrets, in use and left lying beside the code, and all places where an image or a container might show them.</summary>
internal static class ImageSecrets
{
    public const string InUse = "c4n4ry-in-use";

    /// <summary>What is in every place: the search would find a secret, too.</summary>
    public const string Control = "shop.settings.production";

    private const string LeftBehind = "c4n4ry-left-behind";

    private static readonly string[] Texts = [InUse, LeftBehind, "-----BEGIN PRIVATE KEY-----c4n4ry"];

    private static readonly string[] Sought =
        [Control, "c4n4ry", .. Texts.Select(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..12])];

    public static void LayInto(ShopContainers shop)
    {
        shop.AddToCode(".env", $"DJANGO_SECRET_KEY={LeftBehind}\n");
        shop.AddToCode(".env.production", $"DJANGO_SECRET_KEY={LeftBehind}\n");
        shop.AddToCode("shop/settings/.env", $"DJANGO_SECRET_KEY={LeftBehind}\n");
        shop.AddToCode(".git/config", $"[remote \"origin\"]\n\turl = https://user:{LeftBehind}@example.com/shop.git\n");
        shop.AddToCode("db.sqlite3", LeftBehind);
        shop.AddToCode("certificates/server.key", Texts[^1]);
        shop.AddToCode("artifacts/production/env/shop.env", $"DJANGO_SECRET_KEY={LeftBehind}\n");
    }

    /// <summary>Every place with the file that holds what is to be seen there.</summary>
    public static IEnumerable<(string Place, string Holder)> Places(ShopContainers shop)
    {
        using var folder = new TemporaryFolder();
        string Ask(string place, params string[] words) => folder.Write(place, shop.Engine.Require(["docker", .. words]));
        string Save(string place, params string[] words)
        {
            shop.Engine.Require(["docker", words[0], "--output", folder.Combine(place), .. words[1..]]);
            return folder.Combine(place);
        }

        yield return ("history", Ask("history", "history", "--no-trunc", ShopContainers.Image));
        yield return ("image's config", Ask("image", "image", "inspect", ShopContainers.Image));
        yield return ("container's config", Ask("container", "container", "inspect", ShopContainers.Container("web"), ShopContainers.Container("backoffice"), ShopContainers.Container("worker")));
        yield return ("layers", Save("layers", "save", ShopContainers.Image));
        yield return ("file system", Save("files", "export", ShopContainers.Container("web")));
    }

    /// <summary>Which of the texts, each in plain and in base64, the bytes of a file have.</summary>
    public static IEnumerable<string> FoundIn(string file)
    {
        // The files may be large: they are read in pieces that overlap.
        const int Overlap = 64;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var buffer = new byte[1 << 20];
        using var stream = File.OpenRead(file);
        for (var kept = 0; stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is var read and > 0;)
        {
            var piece = buffer.AsSpan(0, kept + read);
            foreach (var text in Sought)
            {
                if (piece.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
                {
                    found.Add(text);
                }
            }

            kept = Math.Min(Overlap, piece.Length);
            piece[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
